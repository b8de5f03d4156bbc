import type { Evidence, Subject } from '../../finding';
import type { Collector, Instance, Snapshot } from '../../snapshot';

export function clusterSubject(snapshot: Snapshot): Subject {
  return { kind: 'cluster', name: snapshot.cluster };
}

export function collectorSubject(collector: Collector): Subject {
  return {
    kind: 'collector',
    name: collector.name,
    namespace: collector.namespace,
  };
}

export function instanceSubject(
  collector: Collector,
  instance: Instance,
): Subject {
  return {
    kind: 'instance',
    name: instance.name,
    namespace: instance.namespace,
    collector: collector.name,
  };
}

/** The pod of an instance and the state that kubectl prints for it. */
export function instanceObject(instance: Instance): Evidence {
  return {
    kind: 'object',
    object: `pod/${instance.name}`,
    namespace: instance.namespace,
    field: 'status',
    value: instance.reason
      ? `${instance.state} (${instance.reason})`
      : instance.state,
  };
}

/** The workload's kind as kubectl writes it before a name. */
export function workloadObject(collector: Collector): string {
  return `${collector.kind.toLowerCase()}/${collector.name}`;
}
