import type { BlockStatement, Statement } from '../ast';
import type { BodyType } from '../catalogue';
import { BlockIndex } from './BlockIndex';
import type { Report } from './Report';

/** A check that is put off until the order of the file says it is its turn. */
export type DeferredDiagnostic = (report: Report) => void;

/**
 * A block as validation sees it: what is wrong with its place, its name and its label, what type its
 * body has, and what it holds.
 */
export interface ModuleNode {
  /** What others call it; one that repeats another's gets a number after it, and can't be called. */
  readonly id: string;
  readonly block: BlockStatement;
  readonly kind: 'config' | 'component' | 'declare' | 'foreach';
  readonly findings: DeferredDiagnostic[];
  /** The type of the body; undefined where it is not checked. */
  type?: BodyType;
  /** Statements that are checked against the type and searched for references. */
  readonly body: readonly Statement[];
  /** The level it stands on. */
  readonly module: Module;
  /** What stands inside a `declare`, or inside a `foreach`'s template. */
  inner?: Module;
}

/** How a custom component may be used: what its body may hold, if that is known. */
export type CustomComponent = { readonly type?: () => BodyType };

/** The root of a file, a `declare` or a `foreach`: a level with names of its own. */
export class Module {
  readonly nodes: ModuleNode[] = [];
  /** What references can name. */
  readonly index = new BlockIndex<ModuleNode>();
  /** By the first part of their name. */
  readonly customComponents = new Map<string, CustomComponent>();
  /** `argument` blocks, in order. */
  readonly argumentBlocks: BlockStatement[] = [];
  readonly isRoot: boolean;
  readonly isForeach: boolean;
  readonly parent: Module | undefined;
  /**
   * Names that are neither blocks nor of the standard library. Alloy's validator keeps them in one
   * place for the whole file: what one `foreach` or `declare` brings in, all may use.
   */
  readonly variables: Set<string>;

  constructor(options: {
    isRoot: boolean;
    isForeach: boolean;
    parent?: Module;
    variables: Set<string>;
  }) {
    this.isRoot = options.isRoot;
    this.isForeach = options.isForeach;
    this.parent = options.parent;
    this.variables = options.variables;
  }

  /** Adds a block; one that repeats another's id can't be referred to. */
  add(node: ModuleNode, isFirst: boolean) {
    this.nodes.push(node);
    if (isFirst) {
      this.index.add(node.block.name, node.block.label, node);
    }
  }
}
