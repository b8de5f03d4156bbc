import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { topologyPicture } from './topologyPicture';

describe('the picture of the topology', () => {
  it('shows every collector and what it sends where', () => {
    const lines = topologyPicture(labSpec).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '    cluster["alloy-cluster<br/>2 replicas, clustered"]',
        '  hosts["4 hosts outside Kubernetes"]',
        '  cluster -->|metrics, rules| metrics',
        '  cluster -->|OTLP logs| logs',
        '  hosts -->|journal| logs',
      ]),
    );
  });

  it('shows nothing that is not there', () => {
    const { rulerUrl, ...metrics } = labSpec.metrics;
    const picture = topologyPicture(
      parseSpec({
        ...labSpec,
        metrics,
        otlp: { enabled: false },
        hosts: [],
        collectors: { cluster: { replicas: 1 } },
      }),
    );
    expect(picture).not.toMatch(/hosts|rules|OTLP/);
    expect(picture).toContain('1 replica, clustered');
  });

  it('draws each line between what it declares', () => {
    const picture = topologyPicture(labSpec);
    const declared = new Set(
      [...picture.matchAll(/^ +([a-z]+)[[(]/gm)].map(([, id]) => id),
    );
    for (const [, from, to] of picture.matchAll(/^ +(\w+) -->.*\| (\w+)$/gm)) {
      expect([declared.has(from), declared.has(to)]).toEqual([true, true]);
    }
    expect(picture.match(/-->/g)).toHaveLength(7);
  });
});
