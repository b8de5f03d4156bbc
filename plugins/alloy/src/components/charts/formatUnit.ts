import { formatMeasured } from '@alloy-fleet/alloy-advisor';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../../translation';
import { formatCount } from './formatCount';

/** A value with its unit: `62Mi`, `41 s`, `312 a second`. */
export function formatUnit(
  value: number,
  unit: Series['unit'],
  t: Translate,
): string {
  switch (unit) {
    case 'count':
      return formatCount(value);
    case 'perSecond':
      return t('chart.perSecond', { value: formatCount(Math.round(value)) });
    default:
      return formatMeasured(value, unit);
  }
}

/** A moment of the reader's clock, to the minute. */
export function formatClock(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
