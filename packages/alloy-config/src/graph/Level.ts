import type { BlockStatement, SourceText, Statement } from '../ast';
import { blockId, blockName } from './blockId';
import type { ConfigGraph, DuplicateBlock, GraphPlace } from './ConfigGraph';
import { sortBlocks } from './sortBlocks';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Filling<T> = T extends readonly (infer E)[] ? E[] : T;

/** A graph that is still being filled. */
export type GraphInMaking = {
  [K in keyof ConfigGraph]: Filling<Mutable<ConfigGraph>[K]>;
};

/** Where something starts. */
export function placeOf(
  source: SourceText | undefined,
  offset: number,
): GraphPlace {
  const { line, column } = source?.positionAt(offset) ?? { line: 0, column: 0 };
  return { line, column };
}

/** A file, a `declare` or a `foreach`'s template: names that its blocks can refer to. */
export class Level {
  readonly graph: GraphInMaking = {
    nodes: [],
    references: [],
    missing: [],
    duplicates: [],
    cycles: [],
  };
  readonly blocks: readonly BlockStatement[];
  readonly #ids: ReadonlySet<string>;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #variables: ReadonlySet<string>;
  readonly #around: Level | undefined;
  readonly #seesAround: boolean;

  constructor(options: {
    body: readonly Statement[];
    variables: ReadonlySet<string>;
    around?: Level;
    seesAround: boolean;
  }) {
    this.blocks = options.body.filter(
      (statement): statement is BlockStatement => statement.type === 'block',
    );
    this.#ids = new Set(this.blocks.map(blockId));
    this.#definitions = definitionsIn(options.body);
    this.#variables = options.variables;
    this.#around = options.around;
    this.#seesAround = options.seesAround;
  }

  /** Whether a block of this id can be referred to from here. */
  has(id: string): boolean {
    if (this.#ids.has(id)) {
      return true;
    }
    let around = this.#seesAround ? this.#around : undefined;
    while (around && !around.#ids.has(id)) {
      around = around.#seesAround ? around.#around : undefined;
    }
    return around !== undefined;
  }

  /** Whether a name stands for a value without being a block's. */
  hasVariable(name: string): boolean {
    return this.#variables.has(name);
  }

  /** The `declare` or `import` that a component's name begins with, here or around here. */
  definitionOf(name: string): string | undefined {
    const [first] = name.split('.', 1);
    let definition = this.#definitions.get(first);
    let around = this.#around;
    while (around && definition === undefined) {
      definition = around.#definitions.get(first);
      around = around.#around;
    }
    return definition;
  }
}

function definitionsIn(body: readonly Statement[]): Map<string, string> {
  const { declares, configs } = sortBlocks(body);
  const imports = configs.filter(block =>
    blockName(block).startsWith('import.'),
  );
  return new Map(
    [...declares, ...imports]
      .filter(block => block.label !== '')
      .map(block => [block.label, blockId(block)]),
  );
}

/** Blocks whose id another of their kind has taken. */
export function duplicatesIn(
  level: Level,
  source: SourceText | undefined,
): DuplicateBlock[] {
  const first = new Map<string, BlockStatement>();
  return level.blocks.flatMap(block => {
    const id = blockId(block);
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, block);
      return [];
    }
    return [
      {
        id,
        ...placeOf(source, block.start),
        first: placeOf(source, earlier.start),
      },
    ];
  });
}
