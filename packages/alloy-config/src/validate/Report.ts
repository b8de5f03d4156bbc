import {
  BlockStatement,
  Diagnostic,
  NodeRange,
  Position,
  Severity,
  SourceText,
} from '../ast';

const encoder = new TextEncoder();

const NOWHERE: Position = { offset: 0, line: 0, column: 0 };

/** Diagnostics of one configuration, gathered in order, with their places. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: SourceText | undefined;
  readonly #fileName: string;

  constructor(source: SourceText | undefined, fileName: string) {
    this.#source = source;
    this.#fileName = fileName;
  }

  /** Something about a node, from its first character to its last. */
  node(node: NodeRange, message: string, severity: Severity = 'error') {
    this.#add(
      this.#start(node),
      this.#source?.lastPositionBefore(node.end) ?? NOWHERE,
      message,
      severity,
    );
  }

  /** Something that spans from one node's start to another's end. */
  span(
    first: NodeRange,
    last: NodeRange,
    message: string,
    severity: Severity = 'error',
  ) {
    this.node({ start: first.start, end: last.end }, message, severity);
  }

  /**
   * Something about a block's name. Alloy marks as many bytes from its start as `marked` has, which
   * for an id (`name.label`) is a little less than what stands there.
   */
  name(block: BlockStatement, marked: string, message: string) {
    const start = this.#start(block);
    const bytes = encoder.encode(marked).length;
    const end = {
      offset: start.offset + marked.length - 1,
      line: start.line,
      column: start.column + bytes - 1,
    };
    this.#add(start, this.#source ? end : NOWHERE, message, 'error');
  }

  /** Something about a block, marked from its name to its opening brace. */
  head(block: BlockStatement, message: string) {
    this.node({ start: block.start, end: block.open + 1 }, message);
  }

  /** A node's place as messages name it: `config.alloy:3:1`. */
  place(node: NodeRange): string {
    const { line, column } = this.#start(node);
    return `${this.#fileName}:${line}:${column}`;
  }

  #start(node: NodeRange): Position {
    return this.#source?.positionAt(node.start) ?? NOWHERE;
  }

  #add(start: Position, end: Position, message: string, severity: Severity) {
    this.diagnostics.push({ severity, start, end, message });
  }
}
