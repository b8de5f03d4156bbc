/** A place in the file, from 1; 0 for blocks that were built and not parsed. */
export interface GraphPlace {
  readonly line: number;
  readonly column: number;
}

/** A block that has a name of its own on its level. */
export interface GraphNode extends GraphPlace {
  /** What references call it: `prometheus.scrape.node`. */
  readonly id: string;
  /** `prometheus.scrape` */
  readonly name: string;
  readonly label: string;
  readonly kind:
    | 'component'
    | 'custom component'
    | 'service'
    | 'configuration'
    | 'declare'
    | 'import'
    | 'argument'
    | 'export'
    | 'foreach';
  /** The `declare` or `import` that a custom component is made of. */
  readonly definition?: string;
  /** What a `declare` or the template of a `foreach` holds: a level of its own. */
  readonly inside?: ConfigGraph;
}

/** One block that names another. */
export interface GraphReference extends GraphPlace {
  readonly from: string;
  readonly to: string;
  /** As it is written: `prometheus.remote_write.default.receiver`. */
  readonly path: string;
  /** Where it stands in the block: `forward_to`, `endpoint.basic_auth.password`. */
  readonly argument: string;
  /**
   * Which way data flows: `forward` to the block that is named (a receiver), `back` from it (targets,
   * a file's content).
   */
  readonly flow: 'forward' | 'back';
}

/** A name that leads nowhere. */
export interface MissingReference extends GraphPlace {
  readonly from: string;
  readonly path: string;
  readonly argument: string;
}

/** A block whose id is taken. */
export interface DuplicateBlock extends GraphPlace {
  readonly id: string;
  readonly first: GraphPlace;
}

/** What refers to what on one level of a configuration; plain data, for JSON. */
export interface ConfigGraph {
  /** In the order of the file. */
  readonly nodes: readonly GraphNode[];
  readonly references: readonly GraphReference[];
  readonly missing: readonly MissingReference[];
  readonly duplicates: readonly DuplicateBlock[];
  /** Ids that lead to one another, or a single one that refers to itself. */
  readonly cycles: readonly (readonly string[])[];
}
