import { Diagnostic, File, Statement } from '../ast';
import { applyOperators, readOperand, readPostfix } from './expressions';
import { MISSING, ParserState, Step } from './state';
import { readStatements } from './statements';
import { TokenStream } from './TokenStream';

/** What `parse` gives: always a tree, and what is wrong with the text. */
export interface ParseResult {
  readonly file: File;
  /** In the order in which Alloy's parser finds them; empty if the text is valid. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an Alloy configuration, following the `parser` package of
 * grafana/alloy's `syntax`: same grammar, same messages, same recovery.
 *
 * Never throws. Where the text is wrong, the tree holds what could be read; at
 * most one syntax error is reported for a line, and at most a thousand in all.
 * Time and memory grow linearly with the text, however deeply it nests.
 */
export function parse(text: string): ParseResult {
  const tokens = new TokenStream(text);
  const body: Statement[] = [];
  run({ tokens, stack: [{ type: 'file', body }], value: MISSING });
  return {
    file: {
      type: 'file',
      body,
      comments: tokens.comments,
      source: tokens.source,
    },
    diagnostics: tokens.diagnostics,
  };
}

function run(state: ParserState): void {
  let step: Step = 'statements';
  while (step !== 'done') {
    switch (step) {
      case 'statements':
        step = readStatements(state);
        break;
      case 'operand':
        step = readOperand(state);
        break;
      case 'postfix':
        step = readPostfix(state);
        break;
      default:
        step = applyOperators(state);
    }
  }
}
