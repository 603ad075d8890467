export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The design system's links that look like buttons are links with the role of one.
    "prefer-native-element": "off",
  },
};
