import { notGiven } from '@alloy-fleet/alloy-advisor/static';
import type { Fact, Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../sources/SourceFailure';
import type { Workers } from '../workers/Workers';
import { unknownFindings } from './unknownFindings';
import { workOn } from './workOn';
import type { ObservedCollector } from './ObservedCollector';

/**
 * What is wrong with collectors as they are written down, without a secret in
 * it. Where it is not known which collectors there are, each check says so;
 * where a configuration is too much to be checked, those that need it do.
 *
 * @throws the signal's reason when the last viewer has left
 */
export async function writtenFindings(
  workers: Workers,
  collectors: Fact<readonly ObservedCollector[]>,
  options: { readonly cluster: string; readonly signal: AbortSignal },
): Promise<Finding[]> {
  if (!collectors.known) {
    const { source, reason } = collectors;
    return unknownFindings(
      { kind: 'cluster', name: options.cluster },
      { source, reason },
    );
  }
  const found = await Promise.all(
    collectors.value.map(it => findingsOf(workers, it, options.signal)),
  );
  return found.flat();
}

async function findingsOf(
  workers: Workers,
  seen: ObservedCollector,
  signal: AbortSignal,
): Promise<Finding[]> {
  const { collector } = seen;
  const check = (it: ObservedCollector) =>
    workers.run('checkCollector', it, {
      ...workOn(it.collector, 'Checking'),
      signal,
    });
  try {
    return await check(seen);
  } catch (error) {
    signal.throwIfAborted();
    const { message } = SourceFailure.of(error);
    try {
      // What does not depend on the text is said all the same.
      return await check({
        ...seen,
        collector: { ...collector, config: notGiven(message) },
      });
    } catch {
      signal.throwIfAborted();
      const { name, namespace } = collector;
      return unknownFindings(
        { kind: 'collector', name, namespace },
        { source: 'kubernetes', reason: message },
      );
    }
  }
}
