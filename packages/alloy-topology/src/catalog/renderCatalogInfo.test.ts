import { parseAllDocuments } from 'yaml';
import { labSpec } from '../testdata/labSpec';
import { renderCatalogInfo } from './renderCatalogInfo';

const entitiesOf = (spec = labSpec): any[] =>
  parseAllDocuments(renderCatalogInfo(spec)).map(document => document.toJS());

describe('renderCatalogInfo', () => {
  it('describes the cluster with every annotation', () => {
    expect(entitiesOf()[0]).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'lab-lon1-uk',
        description: 'Kubernetes cluster in datacentre lon1',
        annotations: {
          'alloy.grafana.com/cluster': 'lab-lon1-uk',
          'alloy.grafana.com/kubernetes-cluster': 'lab-lon1-uk',
          'alloy.grafana.com/namespace': 'monitoring',
          'alloy.grafana.com/metrics-instance': 'default',
          'alloy.grafana.com/logs-instance': 'default',
          'alloy.grafana.com/tenant': '1',
          'alloy.grafana.com/topology': '.alloy-topology.yaml',
        },
      },
      spec: { type: 'kubernetes-cluster', owner: 'platform' },
    });
  });

  it('describes each host as something that the cluster depends on', () => {
    const [, host, ...others] = entitiesOf();
    expect(others).toHaveLength(3);
    expect(host).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: 'pve-01',
        annotations: { 'alloy.grafana.com/instance': 'pve-01' },
      },
      spec: {
        type: 'host',
        owner: 'platform',
        dependencyOf: ['resource:default/lab-lon1-uk'],
      },
    });
  });

  it('keeps names text that a YAML reader takes for something else', () => {
    const [cluster] = entitiesOf({ ...labSpec, cluster: '1e3', hosts: [] });
    expect(cluster.metadata.name).toBe('1e3');
  });

  it('names the system when there is one', () => {
    const spec = {
      ...labSpec,
      catalog: { ...labSpec.catalog, system: 'o11y' },
    };
    expect(entitiesOf(spec).map(entity => entity.spec.system)).toEqual(
      Array(5).fill('o11y'),
    );
  });
});
