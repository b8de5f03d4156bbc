import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { componentsBehind, knownComponents } from '.';

const RECORDINGS = resolve(__dirname, '../../../lab/data/recordings/topology');

/** The components that were seen to have each metric of their own, by its name. */
function recorded(): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const world of ['healthy', 'degraded', 'misconfigured']) {
    const file = resolve(RECORDINGS, world, 'series.jsonl.gz');
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    for (const line of lines.filter(Boolean)) {
      const { __name__: metric, component_id: id } = JSON.parse(line).metric;
      if (id !== undefined) {
        const components = seen.get(metric) ?? new Set();
        // The last part of an id is the label.
        components.add(id.split('.').slice(0, -1).join('.'));
        seen.set(metric, components);
      }
    }
  }
  return seen;
}

describe('the series of the table', () => {
  const seen = recorded();

  it('are those of every component that was seen to have them', () => {
    const untold = [...seen].flatMap(([metric, components]) => {
      const behind = componentsBehind(metric);
      return behind.length === 0
        ? []
        : [...components]
            .filter(it => !behind.includes(it))
            .map(it => `${metric}: ${it}`);
    });
    expect(untold).toEqual([]);
  });

  it('are of most that have some in the recordings', () => {
    const confirmed = knownComponents().filter(({ name }) =>
      [...seen].some(
        ([metric, components]) =>
          components.has(name) && componentsBehind(metric).includes(name),
      ),
    );
    expect(confirmed.map(it => it.name).sort()).toEqual([
      'discovery.kubernetes',
      'loki.write',
      'mimir.rules.kubernetes',
      'prometheus.operator.podmonitors',
      'prometheus.operator.probes',
      'prometheus.operator.servicemonitors',
      'prometheus.remote_write',
      'prometheus.scrape',
    ]);
  });
});
