import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClusterNode } from '@alloy-fleet/backstage-plugin-alloy-common';
import { loadWorld } from '@alloy-fleet/lab';
import type { KubernetesClient } from './KubernetesClient';
import { KubernetesFailure } from './KubernetesFailure';
import { MOST_NOT_READY, withNotReady } from './withNotReady';

/** As a real API server said it, of a cluster with a dead node. */
let recorded: any[];

beforeAll(async () => {
  const { dir } = (await loadWorld('degraded')).kubernetes;
  const nodes = await readFile(path.join(dir, 'nodes.json'), 'utf8');
  recorded = JSON.parse(nodes).items;
});

const node = (name: string, ready: boolean): ClusterNode => ({
  name,
  ready,
  status: ready ? 'Ready' : 'NotReady',
  roles: [],
});

const dead = node('k8s-worker-03', false);

/** What becomes of nodes when the API has these objects, what was asked of it, and what is said of the source. */
async function read(
  nodes: readonly ClusterNode[],
  give: (name: string) => unknown[],
) {
  const asked: string[] = [];
  const notes: string[] = [];
  const client = {
    list: async (
      at: string,
      { fieldSelector }: Record<string, string>,
      keep: (it: unknown) => unknown,
    ) => {
      asked.push(`${at}?${fieldSelector}`);
      return give(fieldSelector.replace('metadata.name=', '')).map(keep);
    },
  } as Partial<KubernetesClient> as KubernetesClient;
  const given = await withNotReady(client, nodes, it => notes.push(it));
  return { given, asked, notes };
}

const asRecorded = (name: string) =>
  recorded.filter(it => it.metadata.name === name);

/** The dead node with another Ready condition. */
const withCondition = (change: object) => () =>
  [
    {
      metadata: { name: dead.name },
      status: {
        conditions: [
          { type: 'MemoryPressure', status: 'Unknown' },
          { type: 'Ready', status: 'Unknown', ...change },
        ],
      },
    },
  ];

describe('withNotReady', () => {
  it('says since when and why a dead node is not ready', async () => {
    const { given, notes } = await read(
      [node('k8s-worker-01', true), dead],
      asRecorded,
    );

    expect(given[1].notReady).toEqual({
      known: true,
      source: 'kubernetes',
      value: {
        since: '2026-11-22T19:30:45.000Z',
        reason: 'NodeStatusUnknown',
        message: 'Kubelet stopped posting node status.',
      },
    });
    expect(notes).toEqual([]);
  });

  it('asks for no more than the nodes that are not ready', async () => {
    const { given, asked } = await read(
      [node('k8s-worker-01', true), dead],
      asRecorded,
    );

    expect(asked).toEqual(['/api/v1/nodes?metadata.name=k8s-worker-03']);
    expect(given[0]).toEqual(node('k8s-worker-01', true));
  });

  it('asks for ten of a thousand, and leaves the others unknown', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => node(`n${i}`, false));
    const { given, asked, notes } = await read(many, name =>
      asRecorded(dead.name).map(it => ({ ...it, metadata: { name } })),
    );

    expect(asked).toHaveLength(MOST_NOT_READY);
    expect(given.filter(it => it.notReady?.known)).toHaveLength(MOST_NOT_READY);
    expect(given[999].notReady).toMatchObject({
      known: false,
      reason: 'Since when was read of 10 of the 1000 nodes that are not ready.',
    });
    expect(notes).toEqual([]);
  });

  it('costs that alone when it is refused, and says so', async () => {
    const { given, notes } = await read([dead], () => {
      throw new KubernetesFailure(403, 'refused', 'nodes is forbidden');
    });

    expect(given).toEqual([
      {
        ...dead,
        notReady: {
          known: false,
          source: 'kubernetes',
          reason: 'nodes is forbidden',
        },
      },
    ]);
    expect(notes).toEqual(['nodes is forbidden']);
  });

  it.each([
    [() => [], 'gone'],
    [withCondition({ status: 'True' }), 'ready again'],
    [() => [{ metadata: { name: 'a' }, status: {} }], 'no Ready condition'],
    [withCondition({ lastTransitionTime: null }), 'no Ready condition'],
  ])(
    'does not know of what has changed or is not said (%#)',
    async (give, reason) => {
      const { given, notes } = await read([dead], give);

      expect(given[0]).toMatchObject({
        ready: false,
        notReady: { known: false, reason: expect.stringContaining(reason) },
      });
      expect(notes).toEqual([]);
    },
  );

  it('names another shape', async () => {
    const { notes } = await read(
      [dead],
      withCondition({ lastTransitionTime: 'yesterday' }),
    );

    expect(notes).toEqual([
      expect.stringContaining('status.conditions.1.lastTransitionTime'),
    ]);
  });

  it('lets no secret out that a runtime quotes', async () => {
    const { given } = await read(
      [dead],
      withCondition({
        lastTransitionTime: '2026-11-22T19:30:45Z',
        message: 'pull https://user:hunter2@registry.example.net/cni failed',
      }),
    );

    expect(JSON.stringify(given)).toContain('registry.example.net');
    expect(JSON.stringify(given)).not.toContain('hunter2');
  });
});
