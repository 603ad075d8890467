/** What the style attribute of pasted HTML says, as names and values in lower case. */
export const styleOf = (element) => Object.fromEntries(
  (element.getAttribute("data-style") ?? "").split(";").map((rule) => rule.split(/:(.*)/s).map((part) => part?.trim().toLowerCase())).filter(([name, value]) => name && value));
