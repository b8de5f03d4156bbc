import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Check } from '@alloy-fleet/alloy-advisor';
import { runChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { AlloyConfig } from '../config/readAlloyConfig';
import type { GatheringOptions } from '../sources/SourceRegistry';
import { WorkersInTime } from '../workers/WorkersInTime';
import { GatherContext, gather } from './gather';
import { exploreOf } from './exploreOf';
import type { UndigestedReport } from './withDigest';
import { writtenFindings } from './writtenFindings';

/** What making reports needs. */
export interface ReportContext extends GatherContext {
  readonly config: Pick<AlloyConfig, 'metrics' | 'logs'>;
  /** Those that modules of the plugin added. */
  readonly checks: readonly Check[];
}

/**
 * Gathers what is known of a cluster and says what it means: all of it, whoever
 * may see it. What it comes to waits for since when its findings fail.
 */
export async function makeReport(
  context: ReportContext,
  options: GatheringOptions,
): Promise<UndigestedReport> {
  const workers = WorkersInTime.create({
    workers: context.workers,
    timeoutMs: context.registry.timeoutMs,
  });
  const { snapshot, written } = await gather({ ...context, workers }, options);
  await yieldToEventLoop();
  const others = await writtenFindings(workers, written, {
    cluster: snapshot.cluster,
    signal: options.signal,
  });
  await yieldToEventLoop();
  return {
    entityRef: options.ref.entityRef,
    snapshot,
    findings: runChecks(snapshot, {
      written: others,
      added: context.checks,
    }),
    explore: exploreOf(context.config, options.ref),
    mayReadConfigurations: true,
  };
}
