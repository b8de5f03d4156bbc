import { Scanner } from './Scanner';
import type { Token } from './tokens';

/** A token and where its text starts and ends, in UTF-16 code units. */
export interface ScannedToken {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a text in order, comments among them, without the terminators
 * that stand for newlines. Any text has tokens: what is none is `ILLEGAL`.
 */
export function tokenize(text: string): ScannedToken[] {
  const scanner = new Scanner(text, () => {});
  const tokens: ScannedToken[] = [];
  for (;;) {
    const token = scanner.scan();
    if (token === 'EOF') {
      return tokens;
    }
    if (token !== 'TERMINATOR') {
      tokens.push({ token, start: scanner.start, end: scanner.end });
    }
  }
}
