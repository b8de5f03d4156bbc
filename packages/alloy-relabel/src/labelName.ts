const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

// Prometheus's own expression nests two repetitions; this one accepts the same names in linear time.
const LABEL_NAME_TEMPLATE =
  /^(?:[a-zA-Z_]|\$\{[0-9A-Za-z_]+\}|\$[0-9A-Za-z_])(?:[0-9A-Za-z_]|\$\{[0-9A-Za-z_]+\}|\$[0-9A-Za-z_])*$/;

/** Whether Prometheus's legacy name validation accepts the label name. */
export function isLabelName(name: string): boolean {
  return LABEL_NAME.test(name);
}

/** Whether a label name that may hold `$1` and `${name}` can become a legacy label name. */
export function isLabelNameTemplate(template: string): boolean {
  return LABEL_NAME_TEMPLATE.test(template);
}
