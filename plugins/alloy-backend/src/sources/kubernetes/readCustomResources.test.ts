import type { KubernetesClient } from './KubernetesClient';
import { kubernetesRefusal } from './kubernetesRefusal';
import { readCustomResources } from './readCustomResources';

const PATH = '/apis/collectors.grafana.com/v1alpha1/alloys';

const gone = () =>
  kubernetesRefusal({
    status: 404,
    body: '404 page not found\n',
    path: PATH,
    cluster: 'lab',
  });

async function read(
  list: () => Promise<unknown[]>,
  group: () => Promise<unknown> = async () => {
    throw gone();
  },
) {
  const notes: string[] = [];
  const client = {
    list: async (_: string, __: unknown, keep: (it: unknown) => unknown) =>
      (await list()).map(keep),
    get: async (path: string) => {
      expect(path).toBe('/apis/collectors.grafana.com');
      return group();
    },
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

  describe('where the API has no such kind of the version that is known', () => {
    const absent = async () => {
      throw gone();
    };
    const serving = (...versions: string[]) =>
      read(absent, async () => ({
        kind: 'APIGroup',
        versions: versions.map(version => ({
          groupVersion: `collectors.grafana.com/${version}`,
          version,
        })),
      }));

    it('names the versions of a newer operator, whose collectors are not known', async () => {
      const { fact, notes } = await serving('v2', 'v1');
      const words =
        'Kinds of the Alloy operator are of collectors.grafana.com/v2, collectors.grafana.com/v1 here, of which the fields are not known; collectors.grafana.com/v1alpha1 is known.';

      expect(fact).toMatchObject({ known: false, reason: words });
      expect(notes).toEqual([words]);
    });

    it('knows that there are none where other kinds of the group are served', async () => {
      const { fact } = await serving('v1alpha1');

      expect(fact).toMatchObject({ known: true, value: [] });
    });

    it('says of a group of another shape that it is one', async () => {
      const { fact } = await read(absent, async () => ({ versions: 'v2' }));

      expect(fact).toMatchObject({
        known: false,
        reason: expect.stringContaining('another shape'),
      });
    });
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
