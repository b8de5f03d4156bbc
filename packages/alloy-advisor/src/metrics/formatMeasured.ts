import type { MeasuredUnit } from '../queries';

const POWERS = ['', 'Ki', 'Mi', 'Gi', 'Ti'];

/** A value with its unit, as a person writes it: `12 %`, `1.4Gi`, `41 s`. */
export function formatMeasured(value: number, unit: MeasuredUnit): string {
  // What stands for infinity, which a snapshot can't hold.
  if (Math.abs(value) === Number.MAX_VALUE) {
    return value < 0 ? '-∞' : '∞';
  }
  switch (unit) {
    case 'ratio':
      return `${short(value * 100)} %`;
    case 'seconds':
      return duration(value);
    case 'perSecond':
      return `${short(value)} a second`;
    case 'bytes':
      return bytes(value);
    default:
      return short(value);
  }
}

function duration(seconds: number): string {
  if (seconds < 120) {
    return `${short(seconds)} s`;
  }
  return seconds < 7200
    ? `${short(seconds / 60)} min`
    : `${short(seconds / 3600)} h`;
}

function bytes(value: number): string {
  let rest = value;
  let power = 0;
  while (Math.abs(rest) >= 1024 && power < POWERS.length - 1) {
    rest /= 1024;
    power += 1;
  }
  return `${short(rest)}${POWERS[power]}${power === 0 ? ' bytes' : ''}`;
}

/** Three significant digits at most, no exponent. */
function short(value: number): string {
  return Math.abs(value) >= 100
    ? String(Math.round(value))
    : String(Number(value.toPrecision(3)));
}
