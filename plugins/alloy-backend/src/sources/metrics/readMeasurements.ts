import {
  factSchema,
  known,
  measurementSchema,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import {
  MetricCheck,
  metricChecks,
  namingQuery,
  readMeasurements as read,
  readTallies,
  selectCluster,
  tallyQueries,
  tallyQuery,
} from '@alloy-fleet/alloy-advisor/metrics';
import type {
  Fact,
  Measurement,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import type { MetricsClient } from './MetricsClient';

/** By the id of the check. */
export const measurementsSchema = z.record(
  z.string(),
  factSchema(measurementSchema),
);

export type Measurements = Record<string, Fact<Measurement>>;

/** What a store that need not be asked would have said. */
const NOBODY = { samples: [], warnings: [] };

/**
 * Asks for what the checks that are PromQL need, several in one query: first
 * how many values are beyond their thresholds, then, where there are any, whose.
 * When the store can't answer a batch for what is in it, each of its checks is
 * asked alone, so that one bad one does not take the others.
 *
 * @throws the first failure when none of them could be answered
 */
export async function readMeasurements(
  client: MetricsClient,
  cluster: string,
  note: (partial: string) => void,
): Promise<Measurements> {
  const select = selectCluster(cluster);
  const failures: SourceFailure[] = [];
  const ask = async (
    checks: readonly MetricCheck[],
    query: string,
  ): Promise<Measurements> => {
    const tallied = await client.query(query);
    const tallies = readTallies(checks, tallied.samples);
    const naming = namingQuery(tallies, select);
    const named = naming ? await client.query(naming) : NOBODY;
    const warnings = [...tallied.warnings, ...named.warnings];
    warnings.forEach(it => note(`The store warns: ${it}.`));
    return Object.fromEntries(
      [...read(tallies, named.samples)].map(([id, it]) => [
        id,
        // What the store says is not the whole may lack what is wrong.
        warnings.length > 0 && it.beyond.length === 0
          ? unknown('measurements', `The store warns: ${warnings[0]}.`)
          : known('measurements', it),
      ]),
    );
  };
  const askAlone = async (check: MetricCheck): Promise<Measurements> => {
    try {
      return await ask([check], tallyQuery([check], select));
    } catch (error) {
      return refused([check], SourceFailure.of(error), note);
    }
  };
  const batches = await Promise.all(
    tallyQueries(metricChecks, select).map(async batch => {
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
  const measurements: Measurements = Object.assign({}, ...batches.flat());
  if (failures[0] && !Object.values(measurements).some(it => it.known)) {
    throw failures[0];
  }
  return measurements;
}

function refused(
  checks: readonly MetricCheck[],
  failure: SourceFailure,
  note: (partial: string) => void,
): Measurements {
  note(failure.message);
  return Object.fromEntries(
    checks.map(it => [it.id, unknown('measurements', failure.message)]),
  );
}
