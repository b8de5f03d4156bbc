import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { readAlloyConfig } from '../../config/readAlloyConfig';
import { TenantGates } from '../policy/TenantGates';
import { Stores } from './Stores';

const REF: ClusterRef = {
  entityRef: 'resource:default/lab',
  cluster: 'lab',
  kubernetesCluster: 'lab',
  metricsInstance: 'default',
  logsInstance: 'default',
};

function open(instance: object, ref: Partial<ClusterRef> = {}) {
  const baseUrl = 'http://127.0.0.1:9';
  const config = readAlloyConfig(
    mockServices.rootConfig({
      data: {
        alloy: {
          metrics: { instances: [{ name: 'default', baseUrl, ...instance }] },
        },
      },
    }),
  );
  return () =>
    Stores.create({ config, gates: new TenantGates() }).open(
      'metrics',
      { ...REF, ...ref },
      { signal: new AbortController().signal },
    );
}

describe('Stores', () => {
  it.each([
    ['no tenant is named', { tenant: 'platform' }, undefined],
    ['its own is named', { tenant: 'platform' }, 'platform'],
    ['its own, a number, is named', { tenant: 1 }, '1'],
    ['one is named that it lists', { tenants: [2, 'team-*'] }, 'team-a'],
    ['one is named that it lists as a number', { tenants: [2] }, '2'],
  ])('is asked when %s', (_, instance, tenant) => {
    expect(open(instance, { tenant })).not.toThrow();
  });

  it.each([
    ['another than its own', { tenant: 'platform' }, 'payments'],
    ['one though it has none', {}, 'payments'],
    ['one that no pattern fits', { tenants: ['team-*'] }, 'xteam-a'],
  ])('is not asked for %s', (_, instance, tenant) => {
    expect(open(instance, { tenant })).toThrow(
      /does not ask the metrics instance "default" for the tenant ".*", which the annotation alloy\.grafana\.com\/tenant names.* under alloy\.metrics\.instances/,
    );
  });

  it('says which instances there are', () => {
    expect(open({}, { metricsInstance: 'defualt' })).toThrow(
      'There is no metrics instance "defualt". Add it under alloy.metrics.instances, or name one of those that are there (default)',
    );
  });
});
