import {
  BlockStatement,
  NodeRange,
  Position,
  Severity,
  SourceText,
} from '../ast';
import type { Lacking, ValidationDiagnostic } from './ValidationDiagnostic';

const encoder = new TextEncoder();

const NOWHERE: Position = { offset: 0, line: 0, column: 0 };

/** Of so many diagnostics the name that was meant is looked for: it takes long, and nobody reads more. */
const MOST_SUGGESTIONS = 20;

/**
 * Where the types come from that something is held against: from the file
 * itself, from the catalogue, or from what the catalogue knows as a preview.
 */
export type TypeOrigin = 'file' | 'catalogue' | 'preview';

/** What a diagnostic rests on, beside what the file says. */
export interface Basis {
  readonly severity?: Severity;
  readonly lacking?: Lacking;
  /** Finds the known name that was probably meant. */
  readonly nearest?: () => string | undefined;
}

/** Diagnostics of one configuration, gathered in order, with their places. */
export class Report {
  readonly diagnostics: ValidationDiagnostic[];
  readonly #source: SourceText | undefined;
  readonly #fileName: string;
  readonly #origin: TypeOrigin;

  constructor(
    source: SourceText | undefined,
    fileName: string,
    origin: TypeOrigin = 'catalogue',
    diagnostics: ValidationDiagnostic[] = [],
  ) {
    this.#source = source;
    this.#fileName = fileName;
    this.#origin = origin;
    this.diagnostics = diagnostics;
  }

  /** The same report, for what is held against types from elsewhere. */
  of(origin: TypeOrigin): Report {
    return new Report(this.#source, this.#fileName, origin, this.diagnostics);
  }

  /** Something about a node, from its first character to its last. */
  node(node: NodeRange, message: string, basis?: Basis) {
    this.#add(
      this.#start(node),
      this.#source?.lastPositionBefore(node.end) ?? NOWHERE,
      message,
      basis,
    );
  }

  /** Something that spans from one node's start to another's end. */
  span(first: NodeRange, last: NodeRange, message: string, basis?: Basis) {
    this.node({ start: first.start, end: last.end }, message, basis);
  }

  /**
   * Something about a block's name. Alloy marks as many bytes from its start as `marked` has, which
   * for an id (`name.label`) is a little less than what stands there.
   */
  name(block: BlockStatement, marked: string, message: string, basis?: Basis) {
    const start = this.#start(block);
    const bytes = encoder.encode(marked).length;
    const end = {
      offset: start.offset + marked.length - 1,
      line: start.line,
      column: start.column + bytes - 1,
    };
    this.#add(start, this.#source ? end : NOWHERE, message, basis);
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

  #add(
    start: Position,
    end: Position,
    message: string,
    { severity = 'error', lacking, nearest }: Basis = {},
  ) {
    const rests = lacking !== undefined && this.#mayLack(lacking);
    const meant =
      this.diagnostics.length < MOST_SUGGESTIONS ? nearest?.() : undefined;
    this.diagnostics.push({
      severity,
      start,
      end,
      message,
      ...(rests && { lacking }),
      ...(meant !== undefined && { nearest: meant }),
    });
  }

  /** Types change in what is a preview alone; the file's own are known whole. */
  #mayLack(lacking: Lacking): boolean {
    return lacking === 'type'
      ? this.#origin === 'preview'
      : this.#origin !== 'file';
  }
}
