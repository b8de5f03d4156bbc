import {
  BlockStatement,
  buildGraph,
  ConfigGraph,
  Diagnostic,
  File,
  parse,
  SourceText,
} from '@alloy-fleet/alloy-config';
import { findComponents } from './findComponents';

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
  /** Whether it is made by the configuration itself, not in a `declare` or `foreach`. */
  readonly isAtTop: boolean;
}

/**
 * What one Alloy process is configured to do: a file, or the files of a folder,
 * which Alloy takes for one. Each is read once, when it is first asked for.
 */
export class Configuration {
  readonly files: readonly ConfigFile[];
  #parsed?: readonly ParsedFile[];
  #components?: readonly Component[];
  #graph?: ConfigGraph;

  private constructor(files: readonly ConfigFile[]) {
    this.files = files;
  }

  static of(files: readonly ConfigFile[]): Configuration {
    return new Configuration(files);
  }

  get parsed(): readonly ParsedFile[] {
    this.#parsed ??= this.files.map(({ name, text }) => {
      const { file: tree, diagnostics } = parse(text);
      const source = tree.source ?? new SourceText(text);
      return { name, text, tree, source, diagnostics };
    });
    return this.#parsed;
  }

  /** All files as one tree. */
  get tree(): File {
    const [first, ...others] = this.parsed;
    return others.length === 0 && first
      ? first.tree
      : {
          type: 'file',
          body: this.parsed.flatMap(({ tree }) => tree.body),
          comments: [],
        };
  }

  /** Every component, in the order of the files. */
  get components(): readonly Component[] {
    this.#components ??= this.parsed.flatMap(findComponents);
    return this.#components;
  }

  /** The components of a name. */
  named(...names: readonly string[]): Component[] {
    return this.components.filter(({ name }) => names.includes(name));
  }

  get graph(): ConfigGraph {
    this.#graph ??= buildGraph(this.tree);
    return this.#graph;
  }
}
