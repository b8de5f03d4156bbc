import { Entity } from '@backstage/catalog-model';
import { isAlloyCluster, readClusterRef } from './ClusterRef';

function entity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'lon1', annotations },
    spec: { type: 'kubernetes-cluster' },
  };
}

function problems(annotations?: Record<string, string>) {
  const result = readClusterRef(entity(annotations));
  return result.ok ? [] : result.problems.map(it => it.annotation);
}

const CLUSTER = { 'alloy.grafana.com/cluster': 'lab' };

describe('readClusterRef', () => {
  it('takes the name of the entity for the cluster of the kubernetes plugin', () => {
    expect(readClusterRef(entity(CLUSTER))).toEqual({
      ok: true,
      ref: {
        entityRef: 'resource:default/lon1',
        cluster: 'lab',
        kubernetesCluster: 'lon1',
        namespace: undefined,
        metricsInstance: 'default',
        logsInstance: 'default',
        tenant: undefined,
      },
    });
  });

  it('asks for the annotation that turns the tab on', () => {
    expect(problems()).toEqual(['alloy.grafana.com/cluster']);
  });

  it.each([
    ['alloy.grafana.com/cluster', ' lab'],
    ['alloy.grafana.com/cluster', ''],
    ['alloy.grafana.com/cluster', 'a\nb'],
    ['alloy.grafana.com/namespace', 'Monitoring'],
    ['alloy.grafana.com/namespace', '../secrets'],
    ['alloy.grafana.com/tenant', 'a|b'],
    ['alloy.grafana.com/kubernetes-cluster', ''],
    ['alloy.grafana.com/metrics-instance', ' '],
    ['alloy.grafana.com/logs-instance', ''],
  ])('refuses %s: %j', (annotation, value) => {
    expect(problems({ ...CLUSTER, [annotation]: value })).toEqual([annotation]);
  });

  it('says everything that is wrong at once', () => {
    expect(
      problems({
        'alloy.grafana.com/namespace': 'A',
        'alloy.grafana.com/tenant': '',
      }),
    ).toEqual([
      'alloy.grafana.com/cluster',
      'alloy.grafana.com/namespace',
      'alloy.grafana.com/tenant',
    ]);
  });

  it('takes for text what YAML reads as a number', () => {
    const annotations: any = {
      'alloy.grafana.com/cluster': 7,
      'alloy.grafana.com/tenant': 1,
    };
    expect(readClusterRef(entity(annotations))).toMatchObject({
      ok: true,
      ref: { cluster: '7', tenant: '1' },
    });
  });

  it('says what was meant by an annotation with a typing error', () => {
    const annotations = { ...CLUSTER, 'alloy.grafana.com/tennant': 'a' };
    const result = readClusterRef(entity(annotations));

    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          annotation: 'alloy.grafana.com/tennant',
          message: expect.stringContaining(
            'Did you mean alloy.grafana.com/tenant?',
          ),
        },
      ],
    });
  });
});

it('does not call missing what was meant by another annotation', () => {
  const annotations = { 'alloy.grafana.com/clusters': 'lab-lon1-uk' };

  expect(readClusterRef(entity(annotations))).toEqual({
    ok: false,
    problems: [
      {
        annotation: 'alloy.grafana.com/clusters',
        meant: 'alloy.grafana.com/cluster',
        message:
          'There is no such annotation. Did you mean alloy.grafana.com/cluster?',
        example: 'lab-lon1-uk',
      },
    ],
  });
});

describe('isAlloyCluster', () => {
  it.each([
    [CLUSTER, true],
    [{ 'alloy.grafana.com/cluser': 'lab' }, true],
    [{ 'alloy.grafana.com/instance': 'pve-01' }, false],
    [{}, false],
    [undefined, false],
  ])('of %j is %s', (annotations, expected) => {
    expect(isAlloyCluster(entity(annotations as any))).toBe(expected);
  });
});
