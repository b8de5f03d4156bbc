import { Measurements, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  MetricCheck,
  metricChecks,
  namingQuery,
  readMeasurements as read,
  readTallies,
  Scope,
  tallyQueries,
  tallyQuery,
} from '@alloy-fleet/alloy-advisor/metrics';
import { SourceFailure } from '../SourceFailure';
import type { MetricsClient } from './MetricsClient';
import { NOTHING, queryScope } from './queryScope';

/** Of some checks, cluster by cluster; of those that nothing came of, too. */
interface ScopedMeasurements {
  readonly clusters: readonly string[];
  of(cluster: string): Measurements;
}

/**
 * Asks for what the checks that are PromQL need, several in one query: first
 * how many values are beyond their thresholds, then, where there are any, whose.
 * When the store can't answer a batch for what is in it, each of its checks is
 * asked alone, so that one bad one does not take the others. How many questions
 * that are does not grow with the clusters of the scope.
 *
 * @returns by cluster: those that the scope names, or that anything came of
 * @throws the first failure when none of them could be answered
 */
export async function readMeasurements(
  client: MetricsClient,
  scope: Scope,
  note: (partial: string) => void,
): Promise<ReadonlyMap<string, Measurements>> {
  const failures: SourceFailure[] = [];
  const ask = async (
    checks: readonly MetricCheck[],
    query: string,
  ): Promise<ScopedMeasurements> => {
    const tallied = await queryScope(client, scope, query);
    const tallies = (cluster: string) =>
      readTallies(checks, tallied.of(cluster).samples);
    const naming = namingQuery(tallied.clusters.flatMap(tallies), scope);
    const named = naming ? await queryScope(client, scope, naming) : NOTHING;
    const warnings = [...tallied.warnings, ...named.warnings];
    warnings.forEach(it => note(`The store warns: ${it}.`));
    return {
      clusters: tallied.clusters,
      of: cluster =>
        Object.fromEntries(
          [...read(tallies(cluster), named.of(cluster).samples)].map(
            ([id, it]) => [
              id,
              // What the store says is not the whole may lack what is wrong.
              warnings.length > 0 && it.beyond.length === 0
                ? unknown('measurements', `The store warns: ${warnings[0]}.`)
                : known('measurements', it),
            ],
          ),
        ),
    };
  };
  const askAlone = async (check: MetricCheck): Promise<ScopedMeasurements> => {
    try {
      return await ask([check], tallyQuery([check], scope));
    } catch (error) {
      return refused([check], SourceFailure.of(error), note);
    }
  };
  const batches = await Promise.all(
    tallyQueries(metricChecks, scope).map(async batch => {
      try {
        return [await ask(batch.checks, batch.query)];
      } catch (error) {
        const failure = SourceFailure.of(error);
        failures.push(failure);
        return failure.narrower
          ? Promise.all(batch.checks.map(askAlone))
          : [refused(batch.checks, failure, note)];
      }
    }),
  );
  const answered = batches.flat();
  const clusters = new Set(answered.flatMap(it => it.clusters));
  const measurements = new Map(
    [...clusters].map(cluster => [
      cluster,
      Object.assign({}, ...answered.map(it => it.of(cluster))) as Measurements,
    ]),
  );
  const isKnown = [...measurements.values()].some(it =>
    Object.values(it).some(fact => fact.known),
  );
  if (failures[0] && !isKnown) {
    throw failures[0];
  }
  return measurements;
}

function refused(
  checks: readonly MetricCheck[],
  failure: SourceFailure,
  note: (partial: string) => void,
): ScopedMeasurements {
  note(failure.message);
  const measurements: Measurements = Object.fromEntries(
    checks.map(it => [it.id, unknown('measurements', failure.message)]),
  );
  return { clusters: [], of: () => measurements };
}
