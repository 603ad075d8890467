// Builds the stylesheets and scripts, those of residents' pages (site) and of staff's (studio): node build.mjs OUTPUT_FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import * as sass from "sass";
import { forBothDirections } from "./direction.mjs";

const output = path.resolve(process.argv[2] ?? "../../../wwwroot/assets");
await mkdir(output, { recursive: true });

for (const name of ["site", "studio"]) {
  const { css } = sass.compile(`${name}.scss`, { style: "compressed", loadPaths: ["node_modules", "."], quietDeps: true });
  await writeFile(path.join(output, `${name}.css`), forBothDirections(css));
}

await build({
  entryPoints: ["site.mjs", "counting.mjs", "studio.mjs", "studio-rich-text.mjs"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  outdir: output,
});
