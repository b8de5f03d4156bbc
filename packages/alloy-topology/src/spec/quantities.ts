import { advice } from './advice';
import { quoteValue } from './quoteValue';
import { text } from './text';

const CPU = /^([1-9][0-9]{0,5}m|(?!0$)[0-9]{1,4}(\.[0-9]{1,3})?)$/;
const BYTES = /^([1-9][0-9]{0,14})(k|M|G|T|Ki|Mi|Gi|Ti)?$/;

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** CPU as Kubernetes writes it: `250m`, `2`, `0.5`. */
export const cpuQuantity = () =>
  text()
    .regex(CPU, {
      error: issue =>
        `${quoteValue(issue.input)} is no amount of CPU: write it like "250m"`,
    })
    .meta(advice('write it like 250m'));

/** Memory or storage as Kubernetes writes it: `512Mi`, `1Gi`. */
export const byteQuantity = () =>
  text()
    .regex(BYTES, {
      error: issue =>
        `${quoteValue(
          issue.input,
        )} is no amount of memory or storage: write it like "512Mi"`,
    })
    .meta(advice('write it like 512Mi'));

/** The number of bytes that such a quantity stands for; NaN for anything else. */
export function bytesOf(quantity: string): number {
  const [, number, unit] = BYTES.exec(quantity) ?? [];
  return Number(number) * (unit ? FACTORS[unit] : 1);
}
