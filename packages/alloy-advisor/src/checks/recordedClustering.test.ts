import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a test, and of Node
import { describeWithPrometheus } from '@alloy-fleet/lab';
import { stringify } from 'yaml';
import { alertChecks, clusterScope, violation } from '../metrics';
import { PeerView, known } from '../snapshot';
import { snapshot } from '../testdata/snapshots';
import { clusteringPeersApart } from './clustering/peersApart';

const WORLDS = path.join(__dirname, '../testdata/clustering');

/** The members of a recorded cluster. */
function members(world: string): string[] {
  return readdirSync(path.join(WORLDS, world))
    .flatMap(it => /^(.+)\.peers\.json$/.exec(it)?.[1] ?? [])
    .sort();
}

function read(world: string, file: string): string {
  return readFileSync(path.join(WORLDS, world, file), 'utf8');
}

function views(world: string): PeerView[] {
  return members(world).map(instance => ({
    instance,
    namespace: 'faults',
    sees: JSON.parse(read(world, `${instance}.peers.json`)).map(
      ({ addr, ...peer }: { addr: string }) => ({ ...peer, address: addr }),
    ),
  }));
}

/** Three processes of a real Alloy: two joined and one alone; then one that took another's name. */
describe('recorded clusters', () => {
  const findingsOf = (world: string) =>
    clusteringPeersApart.run(snapshot({ peers: known('alloy', views(world)) }));

  it('finds by its peers that one member is alone', () => {
    expect(
      findingsOf('split-brain').map(it => [
        it.status,
        it.subject.name,
        it.summary,
      ]),
    ).toEqual([
      [
        'failing',
        'lab',
        'c is in a cluster of its own: what the others collect is collected there once more.',
      ],
    ]);
  });

  it('finds by its peers that two members go by one name', () => {
    expect(
      findingsOf('name-conflict').map(it => [
        it.status,
        it.subject.name,
        it.summary,
      ]),
    ).toEqual([
      [
        'failing',
        'lab',
        'Two members go by the node name a: each is seen by some at an address of its own.',
      ],
    ]);
  });

  it('finds nothing wrong with two that see each other', () => {
    const two = views('split-brain').slice(0, 2);
    const [finding] = clusteringPeersApart.run(
      snapshot({ peers: known('alloy', two) }),
    );

    expect(finding.status).toBe('passing');
  });

  describeWithPrometheus('by their metrics', () => {
    /** The ids of the clustering checks that a world violates after 20 minutes, as Prometheus evaluates them. */
    function violated(world: string): string[] {
      const clustering = alertChecks.filter(it =>
        it.id.startsWith('clustering/'),
      );
      return clustering
        .filter(it => !isEmpty(world, violation(it, clusterScope('lab'))))
        .map(it => it.id);
    }

    it('sees that one member is alone', () => {
      expect(violated('split-brain')).toEqual(['clustering/peers-disagree']);
    });

    it('sees that two members go by one name', () => {
      expect(violated('name-conflict')).toEqual([
        'clustering/peers-disagree',
        'clustering/name-conflict',
      ]);
    });
  });
});

/** Whether an expression gives nothing over a recorded cluster that goes on as it was for half an hour. */
function isEmpty(world: string, expr: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'alloy-advisor-'));
  const file = path.join(folder, 'test.yaml');
  try {
    writeFileSync(
      file,
      stringify({
        evaluation_interval: '1m',
        tests: [
          {
            interval: '1m',
            input_series: members(world).flatMap(it => series(world, it)),
            promql_expr_test: [{ expr, eval_time: '12m', exp_samples: [] }],
          },
        ],
      }),
    );
    execFileSync('promtool', ['test', 'rules', file], { stdio: 'pipe' });
    return true;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as {
      stdout?: string;
      stderr?: string;
    };
    const said = `${stdout}${stderr}`;
    if (!/exp: *nil|exp:/.test(said)) {
      throw new Error(`promtool could not run it: ${said}`);
    }
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The metrics of a member as they were, with the labels that self-scraping gives; counters came in the third minute. */
function series(world: string, member: string) {
  const ours = `cluster="lab",namespace="faults",pod="${member}",instance="${member}",job="integrations/alloy"`;
  return read(world, `${member}.metrics.txt`)
    .trim()
    .split('\n')
    .map(line => {
      const [, name, labels = '', value] =
        /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const all = [ours, labels].filter(Boolean).join(',');
      return {
        series: `${name}{${all}}`,
        values: name.endsWith('_total') ? `0x2 ${value}x30` : `${value}x32`,
      };
    });
}
