import { scaleTime } from 'd3-scale';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';

/** Round steps between powers of ten, and of memory between powers of two. */
const DECIMAL = [1, 2, 5, 10];
/** A person counts time so. */
const SECONDS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400,
];

/**
 * Round values from 0 to the first that is not below the highest one: the
 * lines of a grid.
 *
 * @param wanted - about how many steps; there may be one or two more
 */
export function valueTicks(
  highest: number,
  unit: Series['unit'],
  wanted: number,
): number[] {
  const step = valueStep(Math.max(highest, 0) / wanted, unit);
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}

function valueStep(least: number, unit: Series['unit']): number {
  switch (unit) {
    case 'bytes':
      return least <= 1 ? 1 : 2 ** Math.ceil(Math.log2(least));
    case 'seconds':
      return SECONDS.find(it => it >= least) ?? decimalStep(least);
    case 'count':
      return Math.max(1, decimalStep(least));
    default:
      return decimalStep(least);
  }
}

function decimalStep(least: number): number {
  if (least <= 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  return power * DECIMAL.find(it => it * power >= least * (1 - 1e-9))!;
}

/**
 * Round moments of the reader's own clock between two others.
 *
 * @param wanted - about how many
 * @param from - Unix seconds, as are `to` and what is given back
 */
export function timeTicks(from: number, to: number, wanted: number): number[] {
  return scaleTime([from * 1000, to * 1000], [0, 1])
    .ticks(wanted)
    .map(moment => moment.getTime() / 1000);
}
