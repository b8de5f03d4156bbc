import { podDown } from '../../causes/podDown';
import type { Evidence, Remedy } from '../../finding';
import type {
  Collector,
  Instance,
  Snapshot,
  VolumeClaim,
  Waiting,
} from '../../snapshot';
import {
  collectorSubject,
  instanceSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachInstance } from '../../check/snapshot/eachInstance';

export const instancesPending = defineCheck({
  id: 'instances/pending',
  title: 'Every instance has a place to run',
  docs: 'No instance waits for a node or for its volume.',
  severity: 'critical',
  clause: { other: '{count} instances are pending' },
  explains: [podDown],
  outcomes: snapshot =>
    eachInstance(snapshot, {
      question: 'whether instances wait for a place to run',
      failing(collector, instance) {
        if (instance.state !== 'Pending') {
          return undefined;
        }
        const unbound = unboundClaim(instance.waiting);
        const why = unbound
          ? claimInWords(unbound)
          : // The scheduler's sentences end in one of their own.
            instance.reason?.replace(/\.(?: not found)?\.?$/, '');
        return {
          status: 'failing',
          subject: instanceSubject(collector, instance),
          summary: `${instance.name} is Pending${why ? `: ${why}` : ''}.`,
          evidence: [
            {
              kind: 'object',
              object: `pod/${instance.name}`,
              namespace: instance.namespace,
              field: 'status.conditions[type=PodScheduled].message',
              value: instance.reason ?? 'Pending',
            },
            ...waitingEvidence(instance, snapshot),
          ],
          remedy: remedyFor(collector, instance, unbound),
        };
      },
      passing: (collector, count) => ({
        status: 'passing',
        subject: collectorSubject(collector),
        summary: `All ${count} instances of ${collector.name} have a place to run.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'pods that are Pending',
            value: `0 of ${count}`,
          },
        ],
      }),
    }),
});

function unboundClaim(waiting: Waiting | undefined): VolumeClaim | undefined {
  return waiting?.claims.known
    ? waiting.claims.value.find(it => it.phase !== 'Bound')
    : undefined;
}

function claimInWords({ name, phase, storageClass }: VolumeClaim): string {
  if (phase === 'missing') {
    return `its volume claim ${name} does not exist`;
  }
  const by = storageClass
    ? `storage class ${storageClass}`
    : 'the default storage class';
  return phase === 'Lost'
    ? `its volume claim ${name} has lost its volume`
    : `its volume claim ${name} is ${phase}, and ${by} has provisioned no volume`;
}

function waitingEvidence(
  { waiting, namespace, name }: Instance,
  { warnings }: Snapshot,
): Evidence[] {
  const ofWarnings = (warnings.known ? warnings.value : [])
    .filter(it => it.object === `pod/${name}` && it.namespace === namespace)
    .map(
      (it): Evidence => ({
        kind: 'object',
        object: it.object,
        namespace,
        field: `events[reason=${it.reason}]`,
        value: `${it.message} (${it.count} times, last at ${it.lastAt})`,
      }),
    );
  if (!waiting) {
    return ofWarnings;
  }
  const { claims } = waiting;
  const ofClaims = claims.known
    ? claims.value.map(
        (it): Evidence => ({
          kind: 'object',
          object: `persistentvolumeclaim/${it.name}`,
          namespace,
          field: 'status.phase and spec.storageClassName',
          value: `${it.phase}, ${it.storageClass ?? 'the default class'}`,
        }),
      )
    : [
        {
          kind: 'source',
          source: claims.source,
          message: `Its volume claims are not known: ${claims.reason}`,
        } as const,
      ];
  return [...ofClaims, ...ofWarnings];
}

function remedyFor(
  collector: Collector,
  { reason = '', namespace }: Instance,
  unbound: VolumeClaim | undefined,
): Remedy {
  if (unbound) {
    return {
      text: `See why no volume comes: kubectl describe pvc ${unbound.name} -n ${namespace} names the provisioner and its error. If the storage class is the wrong one, delete the claim and give the template another.`,
    };
  }
  if (/taint/.test(reason)) {
    return {
      text: `Let ${collector.name} tolerate the taints of the nodes that it should run on.`,
      patch: [
        'spec:',
        '  template:',
        '    spec:',
        '      tolerations:',
        '        - operator: Exists',
      ].join('\n'),
    };
  }
  if (/Insufficient/.test(reason)) {
    return {
      text: `No node has the room that ${collector.name} requests: add a node, or lower its requests.`,
    };
  }
  return {
    text: 'Give the pod what it waits for: a storage class that provisions its volume, room on a node, or a toleration.',
  };
}
