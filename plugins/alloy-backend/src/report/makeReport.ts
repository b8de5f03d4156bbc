import { runChecks } from '@alloy-fleet/alloy-advisor';
import { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { GatherContext, GatherOptions, gather } from './gather';
import { exploreOf } from './exploreOf';
import { writtenFindings } from './writtenFindings';

/** Gathers what is known of a cluster and says what it means. */
export async function makeReport(
  context: GatherContext,
  options: GatherOptions & { entityRef: string },
): Promise<Report> {
  const { snapshot, written } = await gather(context, options);
  return {
    entityRef: options.entityRef,
    snapshot,
    findings: runChecks(snapshot, writtenFindings(written, snapshot.cluster)),
    ended: [],
    explore: exploreOf(context.config, options.ref),
    mayReadConfigurations: options.viewer.mayReadConfigurations,
  };
}
