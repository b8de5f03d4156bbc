import type {
  BlockStatement,
  Diagnostic,
  File,
  SourceText,
} from '@alloy-fleet/alloy-config';

/** A file of a configuration as it is given. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
}

/** A file of a configuration as it is read. */
export interface ParsedFile extends ConfigFile {
  readonly tree: File;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A block that makes a component, or that configures the process (`logging`,
 * `remotecfg`...), and where it stands.
 */
export interface Component {
  /** `prometheus.scrape` */
  readonly name: string;
  /** `prometheus.scrape.node` */
  readonly id: string;
  readonly block: BlockStatement;
  readonly file: ParsedFile;
  /**
   * The ids of the `declare` and `foreach` blocks that it stands in, from the
   * outermost; empty for one that the configuration itself makes.
   */
  readonly holders: readonly string[];
}
