import type { KubernetesClient } from './KubernetesClient';
import { kubernetesRefusal } from './kubernetesRefusal';
import { readCustomResources } from './readCustomResources';

const PATH = '/apis/collectors.grafana.com/v1alpha1/alloys';

async function read(list: () => Promise<unknown[]>) {
  const notes: string[] = [];
  const client = {
    list: async (_: string, __: unknown, keep: (it: unknown) => unknown) =>
      (await list()).map(keep),
  } as Partial<KubernetesClient> as KubernetesClient;
  const fact = await readCustomResources(client, undefined, it =>
    notes.push(it),
  );
  return { fact, notes };
}

async function refused(status: number, body: string) {
  return read(async () => {
    throw kubernetesRefusal({ status, body, path: PATH, cluster: 'lab' });
  });
}

describe('readCustomResources', () => {
  it('reads the collectors of the operator', async () => {
    const { fact } = await read(async () => [
      { metadata: { name: 'alloy-logs', namespace: 'monitoring' } },
    ]);

    expect(fact).toEqual({
      known: true,
      source: 'kubernetes',
      value: [{ name: 'alloy-logs', namespace: 'monitoring' }],
    });
  });

  it('takes the plain 404 that an admin is given for no such kind', async () => {
    const { fact, notes } = await refused(404, '404 page not found\n');

    expect(fact).toMatchObject({ known: true, value: [] });
    expect(notes).toEqual([]);
  });

  it('does not take the 403 that others are given for a failure, nor for an answer', async () => {
    const status = { kind: 'Status', message: 'alloys is forbidden' };
    const { fact, notes } = await refused(403, JSON.stringify(status));

    expect(fact).toMatchObject({ known: false });
    expect(notes).toEqual([]);
  });

  it('says what else went wrong', async () => {
    const { fact, notes } = await refused(500, 'etcd is gone');

    expect(fact).toMatchObject({ known: false });
    expect(notes).toEqual([expect.stringContaining('etcd is gone')]);
  });
});
