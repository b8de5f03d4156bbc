import { Expression, File, Statement } from '../ast';

/** A node whose children are being printed. */
export class PrintFrame {
  node: File | Statement | Expression;
  /** The next child. */
  index = 0;
  /** The offset at which the last child (or what stands for it) ended. */
  previous = 0;
  /** Whether the last child was given a line of its own. */
  onNewLine = false;

  constructor(node: File | Statement | Expression) {
    this.node = node;
  }
}

/**
 * The nodes from the root to the one being printed. On a stack of ours and not
 * on the engine's, which a deep tree would overflow. Frames are used again.
 */
export class PrintStack {
  readonly #frames: PrintFrame[] = [];
  #depth = 0;

  /** The frame on top; nothing when all is printed. */
  top(): PrintFrame | undefined {
    return this.#depth === 0 ? undefined : this.#frames[this.#depth - 1];
  }

  push(node: File | Statement | Expression): void {
    const frame = this.#frames[this.#depth];
    if (frame === undefined) {
      this.#frames.push(new PrintFrame(node));
    } else {
      frame.node = node;
      frame.index = 0;
      frame.previous = 0;
      frame.onNewLine = false;
    }
    this.#depth++;
  }

  pop(): void {
    this.#depth--;
  }
}
