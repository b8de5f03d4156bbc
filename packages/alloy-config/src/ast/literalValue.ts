import { unquote } from '../scan';
import { LiteralExpression } from './nodes';

/**
 * What a literal stands for. Numbers beyond 2^53 lose digits, as all numbers of
 * JavaScript do.
 */
export function literalValue({
  kind,
  raw,
}: LiteralExpression): string | number | boolean | null {
  switch (kind) {
    case 'string':
      return unquote(raw);
    case 'bool':
      return raw === 'true';
    case 'null':
      return null;
    default:
      return Number(raw);
  }
}
