import { runChecks } from '@alloy-fleet/alloy-advisor';
import { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { turn } from '../cache/turn';
import { GatherContext, GatherOptions, gather } from './gather';
import { exploreOf } from './exploreOf';
import { writtenFindings } from './writtenFindings';

/** Gathers what is known of a cluster and says what it means. */
export async function makeReport(
  context: GatherContext,
  options: GatherOptions & { entityRef: string },
): Promise<Report> {
  const { snapshot, written } = await gather(context, options);
  await turn();
  const others = writtenFindings(written, snapshot.cluster);
  await turn();
  return {
    entityRef: options.entityRef,
    snapshot,
    findings: runChecks(snapshot, others),
    ended: [],
    explore: exploreOf(context.config, options.ref),
    mayReadConfigurations: options.viewer.mayReadConfigurations,
  };
}
