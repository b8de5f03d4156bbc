import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BlockStatement, parse } from '@alloy-fleet/alloy-config';
import { compile, Labels, readRules } from '@alloy-fleet/alloy-relabel';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { keptSelfMetrics } from './keptSelfMetrics';

const RECORDED = join(
  __dirname,
  '../../../lab/data/recordings/topology/healthy/series.jsonl.gz',
);

/** What the recorded Alloys said of themselves. */
const ofThemselves = gunzipSync(readFileSync(RECORDED))
  .toString()
  .trim()
  .split('\n')
  .map((line): Labels => JSON.parse(line).metric)
  .filter(({ job }) => job === 'integrations/alloy');

/** What the rules of a rendered configuration leave of series. */
function kept(path: string, series: readonly Labels[]): readonly Labels[] {
  const text = renderRepository(labSpec).get(path)!;
  const relabel = parse(text).file.body.find(
    (block): block is BlockStatement =>
      block.type === 'block' &&
      block.name.join('.') === 'prometheus.relabel' &&
      block.label === 'alloy',
  )!;
  const apply = compile(readRules(relabel.body).map(rule => rule.config));
  return series.filter(labels => apply(labels) !== undefined);
}

describe('the self-metrics that are kept', () => {
  it.each([
    ['alloy-node-488nn', 'kubernetes/alloy-node/config.alloy'],
    ['alloy-cluster-0', 'kubernetes/alloy-cluster/config.alloy'],
    ['pve-01', 'hosts/pve-01/config.alloy'],
  ])('are a fifth of what a recorded %s says, or less', (instance, path) => {
    const series = ofThemselves.filter(labels => labels.instance === instance);
    expect(series.length).toBeGreaterThan(400);
    const left = kept(path, series);
    expect(left.length).toBeLessThan(series.length / 5);
    expect(left.length).toBeGreaterThan(20);
  });

  it('are all that queries read of an Alloy, and nothing of other exporters', () => {
    expect(keptSelfMetrics()).toEqual(
      expect.arrayContaining(['alloy_build_info', 'up', 'cluster_node_peers']),
    );
    expect(keptSelfMetrics().join()).not.toMatch(/container_|kube_/);
    expect(keptSelfMetrics()).toEqual(
      [...keptSelfMetrics()].filter(name => /^[a-zA-Z_:][\w:]*$/.test(name)),
    );
  });

  it('are all of them when the spec wants so', () => {
    const files = renderRepository(
      parseSpec({ ...labSpec, cardinality: { allSelfMetrics: true } }),
    );
    for (const [, text] of [...files].filter(([path]) =>
      path.endsWith('.alloy'),
    )) {
      expect(text).toContain('prometheus.exporter.self');
      expect(text).not.toContain('prometheus.relabel "alloy"');
    }
  });
});
