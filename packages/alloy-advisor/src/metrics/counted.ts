/**
 * How many there are of something. What counters grow by is estimated and
 * rarely whole; the exact value is in the evidence.
 */
export function counted(amount: number, noun: string): string {
  const whole = Math.max(1, Math.round(amount));
  return `${whole} ${noun}${whole === 1 ? '' : 's'}`;
}
