// Makes a stylesheet that names sides left and right, as the design system's does, suit scripts that run right to left.

const opposite = { left: "right", right: "left" };
const logicalSide = { left: "start", right: "end" };

/** Margins, paddings, borders and text become logical; what is placed or floated by side is mirrored under dir="rtl". */
export function forBothDirections(css) {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors, body) =>
    selectors.includes("[dir=rtl]") ? rule : logical(selectors, body) + mirrored(selectors, body));
}

function logical(selectors, body) {
  const sides = body
    .replace(/(?<![\w-])(margin|padding|border)-(left|right)(?=[-:])/g, (_, box, side) => `${box}-inline-${logicalSide[side]}`)
    .replace(/(?<![\w-])text-align:(left|right)/g, (_, side) => `text-align:${logicalSide[side]}`);
  return `${selectors}{${sides}}`;
}

// Browsers learnt inset-inline-start and float:inline-start years after the rest, so these keep their physical names.
function mirrored(selectors, body) {
  const sides = [...body.matchAll(/(?<![\w-])(left|right):([^;]+)/g)].map(([, side, value]) => [side, value]);
  const float = body.match(/(?<![\w-])float:(left|right)/)?.[1];
  if (sides.length === 0 && !float) return "";

  const named = Object.fromEntries(sides);
  const swapped = sides.flatMap(([side, value]) => [
    ...(opposite[side] in named ? [] : [`${side}:auto`]),
    `${opposite[side]}:${value}`,
  ]);
  if (float) swapped.push(`float:${opposite[float]}`);
  const inRightToLeft = selectors.split(/,(?![^(]*\))/).map((selector) => `[dir=rtl] ${selector.trim()}`);
  return `${inRightToLeft.join(",")}{${swapped.join(";")}}`;
}
