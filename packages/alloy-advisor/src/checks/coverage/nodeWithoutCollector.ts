import type { Explanation } from '../../causes/Explanation';
import { isDown, nodeKey, nodeOf } from '../../causes/keys';
import type { Evidence } from '../../finding';
import {
  type ClusterNode,
  type Collector,
  type Instance,
  type Snapshot,
  coverageOf,
} from '../../snapshot';
import { momentText } from '../../check/snapshot/momentText';
import { clusterSubject, instanceObject } from '../../check/snapshot/subjects';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';

const TARGETS = 'targets';

/** A node that is not ready explains whatever is wrong with the pods on it. */
const nodeDown: Explanation = {
  layer: 'node',
  consequences: ['*'],
  gives: ({ subject: { kind, name } }, snapshot) =>
    kind === 'node' && isDown(name, snapshot) ? [nodeKey(name), TARGETS] : [],
  asks({ check, subject }, snapshot) {
    // Targets that ran there do not answer either.
    if (check === 'scrape/failing') {
      return [TARGETS];
    }
    const node =
      subject.kind === 'instance' ? nodeOf(subject, snapshot) : undefined;
    return node === undefined ? [] : [nodeKey(node)];
  },
};

export const coverageNodeWithoutCollector = defineCheck({
  id: 'coverage/node-without-collector',
  title: 'Every node has a ready collector',
  docs: 'Every node has a ready instance of each DaemonSet of Alloy.',
  severity: 'critical',
  explains: [nodeDown],
  outcomes(snapshot) {
    const question = 'which nodes are covered';
    const subject = clusterSubject(snapshot);
    if (!snapshot.nodes.known) {
      return [unknownOutcome(snapshot.nodes, subject, question)];
    }
    if (!snapshot.collectors.known) {
      return [unknownOutcome(snapshot.collectors, subject, question)];
    }
    return snapshot.collectors.value
      .filter(it => it.kind === 'DaemonSet')
      .flatMap(it => covering(it, snapshot));
  },
});

function covering(
  collector: Collector,
  { nodes, takenAt }: Snapshot,
): Outcome[] {
  const coverage = coverageOf(collector, nodes);
  const subject = {
    kind: 'collector',
    name: collector.name,
    namespace: collector.namespace,
  } as const;
  if (!coverage.known) {
    return [
      unknownOutcome(coverage, subject, `which nodes ${collector.name} covers`),
    ];
  }
  const all = coverage.value.length;
  const of = all.toLocaleString('en-US');
  const uncovered = coverage.value.filter(it => !it.covered);
  if (uncovered.length === 0) {
    return [
      {
        status: 'passing',
        subject,
        summary:
          all === 1
            ? `${collector.name} is ready on the only node.`
            : `${collector.name} is ready on all ${all} nodes.`,
        evidence: [
          {
            kind: 'object',
            object: `daemonset/${collector.name}`,
            namespace: collector.namespace,
            field: 'nodes with a ready pod',
            value: `${all} of ${all}`,
          },
        ],
      },
    ];
  }
  return uncovered.map(({ node, instances }) => ({
    status: 'failing',
    subject: {
      kind: 'node',
      name: node.name,
      collector: collector.name,
    },
    summary: whyUncovered(collector, node, instances, takenAt),
    evidence: [...nodeObject(node), ...instances.map(instanceObject)],
    remedy: remedyFor(collector, node, instances),
    impact: { nodes: 1 },
    clause: {
      one: `{count} of ${of} ${all === 1 ? 'node' : 'nodes'} is not covered`,
      other: `{count} of ${of} nodes are not covered`,
      everywhere: true,
    },
  }));
}

/** The state that kubectl prints for a node, and what its Ready condition says where that was read. */
function nodeObject({ name, status, notReady }: ClusterNode): Evidence[] {
  const object = { kind: 'object', object: `node/${name}` } as const;
  return [
    { ...object, field: 'status', value: status },
    ...(notReady?.known
      ? [
          {
            ...object,
            field: 'status.conditions[type=Ready]',
            value: `${notReady.value.reason} since ${notReady.value.since}: ${notReady.value.message}`,
          },
        ]
      : []),
  ];
}

function whyUncovered(
  collector: Collector,
  node: ClusterNode,
  instances: readonly Instance[],
  takenAt: string,
): string {
  const start = `${node.name} has no ready ${collector.name}`;
  if (!node.ready) {
    const since = node.notReady?.known
      ? ` since ${momentText(node.notReady.value.since, takenAt)}`
      : '';
    return `${start}: the node itself is ${node.status}${since}.`;
  }
  if (instances.length === 0) {
    return `${start}: no pod was placed there.`;
  }
  const reason = instances[0].reason ?? instances[0].state;
  return `${start}: ${reason}.`;
}

function remedyFor(
  collector: Collector,
  node: ClusterNode,
  instances: readonly Instance[],
) {
  if (!node.ready) {
    return {
      text: `Bring ${node.name} back, or remove it from the cluster; its collector returns with it.`,
    };
  }
  if (instances.length === 0) {
    return {
      text: `Let ${collector.name} tolerate the taints of ${node.name}.`,
      patch: [
        'spec:',
        '  template:',
        '    spec:',
        '      tolerations:',
        '        - operator: Exists',
      ].join('\n'),
    };
  }
  return {
    text: `See why the pod ${instances[0].name} is not ready; the findings on it say more.`,
  };
}
