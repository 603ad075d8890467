// Builds the site's stylesheet and scripts: node build.mjs OUTPUT_FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import * as sass from "sass";
import { forBothDirections } from "./direction.mjs";

const output = path.resolve(process.argv[2] ?? "../../../wwwroot/assets");
await mkdir(output, { recursive: true });

const css = sass.compile("site.scss", {
  style: "compressed",
  loadPaths: ["node_modules"],
  quietDeps: true,
});
await writeFile(path.join(output, "site.css"), forBothDirections(css.css));

await build({
  entryPoints: ["site.mjs"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  outfile: path.join(output, "site.js"),
});
