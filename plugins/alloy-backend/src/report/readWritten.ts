import { mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import { notGiven } from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../sources/SourceFailure';
import type { ReadConfiguration } from '../workers/tasks/readCollector';
import type { Workers } from '../workers/Workers';
import type { VersionedCollector } from '../sources/repository/VersionedCollector';
import { workOn } from './workOn';
import type { WrittenCollector } from '../sources/WrittenCollector';

/** A collector as it is written down, and what is read of its configuration. */
export interface ReadCollector extends ReadConfiguration {
  readonly collector: WrittenCollector;
}

/**
 * Has the configurations of collectors read by workers, each by itself: one
 * that is too much is unknown from here on, with the reason, and the others
 * are not.
 *
 * @throws the signal's reason when the last viewer has left
 */
export async function readWritten(
  workers: Workers,
  written: readonly WrittenCollector[],
  options: {
    readonly repository: Fact<readonly VersionedCollector[]>;
    readonly signal: AbortSignal;
  },
): Promise<ReadCollector[]> {
  const { repository, signal } = options;
  return Promise.all(
    written.map(async collector => {
      try {
        const read = await workers.run(
          'readCollector',
          {
            collector,
            repository: mapFact(repository, all =>
              all.filter(it => it.name === collector.name),
            ),
          },
          { ...workOn(collector, 'Reading'), signal },
        );
        return { ...read, collector };
      } catch (error) {
        signal.throwIfAborted();
        const { message } = SourceFailure.of(error);
        return {
          collector: { ...collector, config: notGiven(message) },
          configuration: unknown('kubernetes', message),
          versioned: repository.known
            ? unknown('repository', message)
            : repository,
        };
      }
    }),
  );
}
