import { Diagnostic } from '../ast';
import { parse } from '../parse';
import { print } from './print';

/** What `format` gives. */
export interface FormatResult {
  /** The formatted text; absent if the text is not valid. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Formats a configuration exactly as `alloy fmt` does. Like that, it leaves a
 * text with syntax errors alone and says what they are.
 */
export function format(text: string): FormatResult {
  const { file, diagnostics } = parse(text);
  return diagnostics.length > 0
    ? { diagnostics }
    : { text: print(file), diagnostics };
}
