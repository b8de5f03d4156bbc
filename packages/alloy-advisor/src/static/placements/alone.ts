import { hasReplicas, isClustered, replicasInWords } from '../collector';
import { spreadsTraces } from '../config';
import type { Verdict, Where } from './Verdict';

const NO_WORKLOAD = 'Its workload is not known.';

/** What must happen once, and that no clustering helps with. */
export function once(reason: string, { workload }: Where): Verdict {
  const should = 'single';
  if (!workload) {
    return { should, is: 'unknown', right: null, why: NO_WORKLOAD };
  }
  return hasReplicas(workload)
    ? {
        should,
        is: 'every-replica',
        right: false,
        why: `It has ${replicasInWords(workload)}. ${reason}`,
        check: 'placement/singleton-on-replicas',
      }
    : { should, is: 'single', right: true, why: 'It has one replica.' };
}

/** What elects one replica of a clustered process by itself. */
export function leading(reason: string, { workload }: Where): Verdict {
  const should = 'single';
  if (!workload) {
    return { should, is: 'unknown', right: null, why: NO_WORKLOAD };
  }
  if (isClustered(workload.process)) {
    return { should, is: 'clustered', right: true, why: reason };
  }
  return hasReplicas(workload)
    ? {
        should,
        is: 'every-replica',
        right: false,
        why: `It has ${replicasInWords(
          workload,
        )} without --cluster.enabled, so each of them leads.`,
        check: 'rules/without-leader',
      }
    : { should, is: 'single', right: true, why: 'It has one replica.' };
}

/** What works on its own host. */
export function nodeLocal(reason: string, { workload }: Where): Verdict {
  const should = 'not-clustered';
  if (!workload) {
    return { should, is: 'unknown', right: null, why: NO_WORKLOAD };
  }
  return workload.kind === 'DaemonSet'
    ? { should, is: 'not-clustered', right: true, why: reason }
    : {
        should,
        is: 'on-some-nodes',
        right: false,
        why: `${reason} A ${workload.kind} is on the nodes that its pods happen to be on, and on no other.`,
        check: 'placement/node-local-off-daemonset',
      };
}

/** What sees a part only when replicas share what is pushed to them. */
export function wholeTraces(
  reason: string,
  { workload, config }: Where,
): Verdict {
  const should = 'single';
  if (!workload) {
    return { should, is: 'unknown', right: null, why: NO_WORKLOAD };
  }
  if (!hasReplicas(workload)) {
    return { should, is: 'single', right: true, why: 'It has one replica.' };
  }
  // Another collector may spread by trace id before this one.
  const isSpread = spreadsTraces(config);
  return {
    should,
    is: 'every-replica',
    right: isSpread ? null : false,
    why: reason,
    check: 'otlp/whole-traces',
  };
}
