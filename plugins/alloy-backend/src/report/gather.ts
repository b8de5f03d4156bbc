import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { BuiltInSources } from '../sources/builtInSources';
import type { Source } from '../sources/Source';
import type {
  Gathering,
  GatheringOptions,
  SourceRegistry,
} from '../sources/SourceRegistry';
import type { Workers } from '../workers/Workers';
import type { BuiltInFacts } from './AskedSources';
import type { Gathered } from './Gathered';
import { joinSources } from './joinSources';

/** What gathering needs beside the cluster it is about. */
export interface GatherContext {
  readonly registry: SourceRegistry;
  /** Those among the registry's that snapshots are made of. */
  readonly sources: BuiltInSources;
  readonly workers: Workers;
}

/**
 * Asks every source about one cluster, in parallel, and joins what they say. A
 * source that fails leaves its facts unknown and the others whole.
 *
 * @throws the signal's reason when the last one has left who waits
 */
export async function gather(
  { registry, sources, workers }: GatherContext,
  options: GatheringOptions,
): Promise<Gathered> {
  const gathering = registry.gather(options);
  const asked = await Promise.all(
    registry.sources.map(it => gathering.asked(it)),
  );
  options.signal.throwIfAborted();
  return joinSources(
    workers,
    {
      ...(await factsOf(gathering, sources)),
      states: asked.flatMap(it => it?.state ?? []),
      more: await factsOfModules(gathering, registry, sources),
    },
    options,
  );
}

/** What the sources gave that snapshots are made of. */
async function factsOf(
  gathering: Gathering,
  sources: BuiltInSources,
): Promise<BuiltInFacts> {
  const facts = Object.entries<Source<unknown>>(sources).map(
    async ([name, source]) => [name, await gathering.factOf(source)],
  );
  return Object.fromEntries(await Promise.all(facts));
}

/** What sources gave that modules of the plugin brought, by their names. */
async function factsOfModules(
  gathering: Gathering,
  registry: SourceRegistry,
  sources: BuiltInSources,
): Promise<Snapshot['more']> {
  const builtIn: readonly unknown[] = Object.values(sources);
  const added = registry.sources.filter(it => !builtIn.includes(it));
  return Object.fromEntries(
    await Promise.all(
      added.map(async it => [it.name, await gathering.factOf(it)]),
    ),
  );
}
