import { counted } from '../counted';

/**
 * How many there are of something that a counter grew by. That is estimated and
 * rarely whole; the exact value is in the evidence.
 */
export function estimated(amount: number, noun: string): string {
  return counted(Math.max(1, Math.round(amount)), noun);
}
