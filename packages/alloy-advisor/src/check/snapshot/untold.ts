import type { Fact, SelfMetrics } from '../../snapshot';

/**
 * Why something is not known of a process that is heard of; undefined where it
 * is known. Of one that is silent a finding of its own says so: its silence
 * leaves no other check of its collector open.
 */
export function untold(
  self: SelfMetrics,
  name: keyof SelfMetrics,
): (Fact<unknown> & { known: false }) | undefined {
  const fact: Fact<unknown> = self[name];
  const isSilent = !self.version.known && self.version.absent === true;
  return fact.known || isSilent ? undefined : fact;
}
