import type { Subject } from '../../finding';
import type { Snapshot } from '../../snapshot';
import type { CauseRule } from '../CauseRule';
import { keyOf } from '../keys';

/**
 * Where no pod of a collector is ready, its Services lead to none. Where some
 * are, it is something else that keeps a Service from them.
 */
export const noReplicaReady: CauseRule = {
  causes: ['instances/not-ready'],
  consequences: ['network/service-leads-nowhere'],
  gives: ({ subject }, snapshot) =>
    isAnyReady(subject, snapshot) ? [] : [keyOf(subject)],
  asks: ({ subject }) => [keyOf(subject)],
};

function isAnyReady(
  { namespace, name }: Subject,
  { collectors }: Snapshot,
): boolean {
  return (collectors.known ? collectors.value : [])
    .filter(it => it.name === name && it.namespace === namespace)
    .some(
      ({ instances }) =>
        instances.known && instances.value.some(it => it.ready !== false),
    );
}
