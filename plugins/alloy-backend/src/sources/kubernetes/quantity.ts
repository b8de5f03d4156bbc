const QUANTITY =
  /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:([eE][+-]?\d+)|([a-zA-Z]{1,2}))?$/;

/**
 * By https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
 * (The official client's own function loads 10 MB of API with it.)
 */
const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The number that a quantity of the Kubernetes API stands for: bytes, or cores. Undefined for what is none. */
export function quantity(text: unknown): number | undefined {
  const match = QUANTITY.exec(String(text ?? ''));
  if (!match) {
    return undefined;
  }
  const [, number, exponent = '', suffix] = match;
  const factor = suffix === undefined ? 1 : FACTORS[suffix];
  return factor === undefined
    ? undefined
    : Number(`${number}${exponent}`) * factor;
}
