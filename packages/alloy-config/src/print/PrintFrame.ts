import { BlockStatement, Expression, File, Statement } from '../ast';

/** A node whose children are being printed. */
export class PrintFrame {
  readonly node: File | Statement | Expression | BlockStatement;
  /** The next child. */
  index = 0;
  /** The offset at which the last child (or what stands for it) ended. */
  previous = 0;
  /** Whether the last child was given a line of its own. */
  onNewLine = false;

  constructor(node: File | Statement | Expression | BlockStatement) {
    this.node = node;
  }
}
