import {
  buildGraph,
  ConfigGraph,
  File,
  parse,
  SourceText,
} from '@alloy-fleet/alloy-config';
import {
  ComponentFacts,
  componentFacts,
} from '@alloy-fleet/alloy-config/components';
import type { Component, ConfigFile, ParsedFile } from './Component';
import { findComponents } from './findComponents';
import { isMade, usedDeclares } from './usedDeclares';

/**
 * What one Alloy process is configured to do: a file, or the files of a folder,
 * which Alloy takes for one. Each is read once, when it is first asked for.
 */
export class Configuration {
  readonly files: readonly ConfigFile[];
  #parsed?: readonly ParsedFile[];
  #components?: readonly Component[];
  #graph?: ConfigGraph;
  #byPlace?: ReadonlyMap<string, Component>;
  readonly #levels = new Map<string, ConfigGraph | undefined>();

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

  /**
   * Every component, in the order of the files, without those of `declare`
   * blocks that nothing is made of.
   */
  get components(): readonly Component[] {
    this.#components ??= this.#findComponents();
    return this.#components;
  }

  #findComponents(): readonly Component[] {
    const written = this.parsed.flatMap(findComponents);
    const used = usedDeclares(this.graph);
    return written.filter(({ holders }) => isMade(holders, used));
  }

  /**
   * The blocks by which the process takes components from somewhere else, of
   * which nothing is known here: modules that are imported, and what a fleet
   * management server sends.
   */
  get elsewhere(): readonly Component[] {
    return this.components.filter(({ name }) =>
      /^(?:import\..*|remotecfg)$/.test(name),
    );
  }

  /** The components of a name. */
  named(...names: readonly string[]): Component[] {
    return this.components.filter(({ name }) => names.includes(name));
  }

  /** The components of which something is known that holds. */
  whose(holds: (facts: ComponentFacts) => unknown): Component[] {
    return this.components.filter(({ name }) => holds(componentFacts(name)));
  }

  get graph(): ConfigGraph {
    this.#graph ??= buildGraph(this.tree);
    return this.#graph;
  }

  /** What refers to what on the level that the given blocks hold; all of it without any. */
  levelIn(holders: readonly string[]): ConfigGraph | undefined {
    if (holders.length === 0) {
      return this.graph;
    }
    const key = holders.join(' ');
    if (!this.#levels.has(key)) {
      this.#levels.set(
        key,
        this.levelIn(holders.slice(0, -1))?.nodes.find(
          it => it.id === holders[holders.length - 1],
        )?.inside,
      );
    }
    return this.#levels.get(key);
  }

  /** The component of an id as it is seen from a level: there, or around it. */
  seenFrom(holders: readonly string[], id: string): Component | undefined {
    this.#byPlace ??= new Map(
      this.components.map(it => [placeKey(it.holders, it.id), it]),
    );
    for (let depth = holders.length; depth >= 0; depth--) {
      const found = this.#byPlace.get(placeKey(holders.slice(0, depth), id));
      if (found) {
        return found;
      }
    }
    return undefined;
  }
}

function placeKey(holders: readonly string[], id: string): string {
  return [...holders, id].join(' ');
}
