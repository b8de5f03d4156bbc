import { clusterScope } from './clusterScope';
import { collectorScope, seriesQuery } from './seriesViews';

const scope = clusterScope('lab');

/** The expression for pods that a selector holds; RE2 anchors it at both ends. */
function podPattern(name: string): RegExp {
  const { select } = collectorScope(scope, { namespace: 'monitoring', name });
  const [, pattern] = /,pod=~(".*")\}$/.exec(select('up'))!;
  return new RegExp(`^(?:${JSON.parse(pattern)})$`);
}

describe('collectorScope', () => {
  it.each([
    ['alloy-cluster', 'alloy-cluster-0'],
    ['alloy-node', 'alloy-node-rd5zt'],
    ['alloy-kube-events', 'alloy-kube-events-7d8bcdbd8-pc6kj'],
    ['alloy.eu', 'alloy.eu-12'],
  ])('finds the pods of %s: %s', (name, pod) => {
    expect(pod).toMatch(podPattern(name));
  });

  it.each([
    ['alloy', 'alloy-node-rd5zt'],
    ['alloy', 'alloy-cluster-0'],
    ['alloy.eu', 'alloyxeu-12'],
    ['alloy-node', 'another-alloy-node-rd5zt'],
  ])('takes for none of %s: %s', (name, pod) => {
    expect(pod).not.toMatch(podPattern(name));
  });
});

describe('seriesQuery', () => {
  it('asks for what runs Alloy where every container has the metric', () => {
    expect(seriesQuery('memory', scope)).toContain(
      'and on (namespace, pod) alloy_build_info{cluster="lab",pod!=""}',
    );
  });

  it('asks for what was killed before it could say that it is Alloy', () => {
    const query = seriesQuery('memory', scope, {
      namespace: 'monitoring',
      name: 'alloy-node',
    });

    expect(query).toContain('namespace="monitoring",pod=~"alloy-node-(');
    expect(query).not.toContain('alloy_build_info');
  });
});
