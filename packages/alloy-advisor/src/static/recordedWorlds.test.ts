import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../finding';
import { KubernetesObject, readManifests } from '.';
import { runStaticChecks } from '../checks';

const RECORDINGS = resolve(__dirname, '../../../lab/data/recordings/topology');
const FILES = [
  'daemonsets',
  'statefulsets',
  'deployments',
  'configmaps',
  'services',
];

/** The failing findings of a recorded world, of which budgets, policies and roles were not recorded. */
function failingIn(world: string): Finding[] {
  const objects = FILES.map(
    (file): KubernetesObject =>
      JSON.parse(
        readFileSync(resolve(RECORDINGS, world, `kubernetes/${file}.json`), {
          encoding: 'utf8',
        }),
      ),
  );
  const collectors = readManifests(objects, {
    notRead: [
      'PodDisruptionBudget',
      'HorizontalPodAutoscaler',
      'NetworkPolicy',
    ],
  });
  expect(collectors.map(({ name }) => name)).toEqual([
    'alloy-node',
    'alloy-cluster',
    'alloy-kube-events',
  ]);
  return runStaticChecks(collectors).filter(
    ({ status }) => status === 'failing',
  );
}

function inShort({ check, subject, severity }: Finding): string {
  return `${severity} ${subject.name} ${check}`;
}

describe('static checks of recorded worlds', () => {
  it('find nothing in the healthy one that is a warning or worse', () => {
    expect(failingIn('healthy').map(inShort).sort()).toEqual([
      'info alloy-cluster network/peer-port-name',
      'info alloy-cluster otlp/pinned-connections',
      'info alloy-kube-events storage/not-kept',
    ]);
  });

  it('find what is wrong with the misconfigured one, and nothing else', () => {
    expect(failingIn('misconfigured').map(inShort).sort()).toEqual([
      'critical alloy-cluster clustering/block-without-process',
      'critical alloy-cluster rules/without-leader',
      'critical alloy-kube-events placement/singleton-on-replicas',
      'critical alloy-node discovery/every-node',
      'info alloy-cluster otlp/pinned-connections',
      'info alloy-kube-events storage/not-kept',
      'warning alloy-node clustering/daemonset-is-clustered',
    ]);
  });

  it.each([
    [
      'clustering/daemonset-is-clustered',
      {
        object: 'daemonset/alloy-node',
        field: 'spec.template.spec.containers[0].args',
        value: '--cluster.enabled=true',
      },
    ],
    [
      'discovery/every-node',
      {
        file: 'config.alloy',
        line: 100,
        column: 1,
        text: 'discovery.kubernetes "node" {',
      },
    ],
    [
      'clustering/block-without-process',
      {
        object: 'statefulset/alloy-cluster',
        field: 'spec.template.spec.containers[0].args',
        value: 'no --cluster.enabled',
      },
    ],
    [
      'clustering/block-without-process',
      { line: 47, text: 'prometheus.operator.servicemonitors "services" {' },
    ],
    [
      'rules/without-leader',
      { line: 73, text: 'mimir.rules.kubernetes "local" {' },
    ],
    [
      'placement/singleton-on-replicas',
      {
        object: 'deployment/alloy-kube-events',
        field: 'spec.replicas',
        value: '2',
      },
    ],
  ])('prove %s by %j', (check, evidence) => {
    const finding = failingIn('misconfigured').find(it => it.check === check);
    expect(finding?.evidence).toContainEqual(expect.objectContaining(evidence));
    expect(finding?.remedy).toBeDefined();
  });
});
