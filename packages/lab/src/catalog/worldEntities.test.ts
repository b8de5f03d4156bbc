import { loadWorld } from '../world';
import { worldEntities } from './worldEntities';

describe('worldEntities', () => {
  it('names the cluster by the label that its series carry', async () => {
    const entities = await worldEntities(await loadWorld('healthy'));

    expect(entities[0]).toMatchObject({
      metadata: {
        name: 'lab-lon1-uk',
        annotations: {
          'alloy.grafana.com/cluster': 'lab-lon1-uk',
          'backstage.io/kubernetes-label-selector':
            'app.kubernetes.io/name=alloy',
        },
      },
      spec: { type: 'kubernetes-cluster' },
    });
  });

  it('relates each host outside Kubernetes to the cluster, the silent one too', async () => {
    const entities = await worldEntities(await loadWorld('degraded'));

    const hosts = entities.filter(it => it.spec.type === 'host');
    expect(hosts.map(it => it.metadata.name).sort()).toEqual([
      'pve-01',
      'rpi-01',
      'vyos-01',
    ]);
    expect(hosts.map(it => it.spec.dependencyOf)).toEqual(
      Array(3).fill(['resource:default/lab-lon1-uk']),
    );
  });
});
