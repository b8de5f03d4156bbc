/** How mature Alloy declares a component to be; `community` ones must be enabled apart. */
export type Stability =
  | 'generally-available'
  | 'public-preview'
  | 'experimental'
  | 'community';

/** The type of an argument's value. */
export type ValueType =
  | {
      readonly kind: 'scalar';
      /** `string`, `number(int)`, `duration`, `secret`, `Target`, `text(relabel.Action)`... */
      readonly name: string;
    }
  | { readonly kind: 'list'; readonly element: ValueType }
  | { readonly kind: 'map'; readonly element: ValueType }
  | { readonly kind: 'object'; readonly body: BodyType };

export interface ArgumentType {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** What the argument is when it is left out, as JSON; undefined where that is nothing or unknown. */
  readonly default?: unknown;
}

export interface BlockType {
  /** With its dots: `stage.json`. */
  readonly name: string;
  readonly body: BodyType;
  readonly required: boolean;
  /** Whether it may stand there more than once. */
  readonly many: boolean;
  /** Whether it is one of several that make up one list, in the order of the file. */
  readonly oneOf: boolean;
  /** Whether it takes a label. */
  readonly label: boolean;
}

/** What may stand between a block's braces. */
export interface BodyType {
  readonly arguments: ReadonlyMap<string, ArgumentType>;
  readonly blocks: ReadonlyMap<string, BlockType>;
  /** Names of required arguments and blocks, in the order in which Alloy misses them. */
  readonly required: readonly string[];
}

export interface ComponentType {
  readonly name: string;
  readonly stability: Stability;
  readonly body: BodyType;
  readonly exports: ReadonlyMap<string, ValueType>;
}
