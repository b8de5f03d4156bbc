import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../sources/SourceFailure';
import { ClusterViews } from './ClusterViews';
import type { ListedCluster } from './KubernetesClusters';

const REF: ClusterRef = {
  entityRef: 'resource:default/lab',
  cluster: 'lab',
  kubernetesCluster: 'lab',
  metricsInstance: 'default',
  logsInstance: 'default',
};
const LAB: ListedCluster = { name: 'lab' };

type Listed = () => ListedCluster | undefined;

const fail: Listed = () => {
  throw new SourceFailure('failed', 'It is down.');
};

function viewOf(
  forViewer: Listed,
  forPortal: Listed,
  clusterTokens: Record<string, string> = {},
) {
  const views = ClusterViews.create({
    auth: mockServices.auth(),
    clusters: {
      find: async (_name, { principal }) =>
        (principal as any).type === 'user' ? forViewer() : forPortal(),
    },
  });
  return views.viewOf({
    ref: REF,
    credentials: mockCredentials.user(),
    mayUseProxy: true,
    clusterTokens,
  });
}

describe('ClusterViews', () => {
  it('shows a cluster that is listed for both as the portal', async () => {
    expect(
      await viewOf(
        () => LAB,
        () => LAB,
      ),
    ).toMatchObject({ shown: true, asker: { key: 'portal' } });
  });

  it('asks as the viewer what is listed for him alone', async () => {
    expect(
      await viewOf(
        () => LAB,
        () => undefined,
      ),
    ).toMatchObject({
      shown: true,
      asker: { key: expect.stringContaining('user:default/mock') },
    });
  });

  it.each<[string, Listed, Listed, object]>([
    [
      'it is not listed for the viewer',
      () => undefined,
      () => LAB,
      { status: 'refused', reason: expect.stringContaining('for you') },
    ],
    [
      'it is listed for nobody',
      () => undefined,
      () => undefined,
      {
        status: 'not-configured',
        reason: expect.stringContaining('knows no cluster "lab"'),
      },
    ],
    ['his list can not be had', fail, () => LAB, { status: 'failed' }],
    [
      "the portal's list can not be had",
      () => undefined,
      fail,
      { status: 'failed', reason: 'It is down.' },
    ],
  ])('shows nothing where %s', async (_, forViewer, forPortal, expected) => {
    expect(await viewOf(forViewer, forPortal)).toEqual(
      expect.objectContaining({ shown: false, ...expected }),
    );
  });

  it('wants the sign-in that the cluster wants, and no other', async () => {
    const gke = () => ({ name: 'lab', signIn: 'google' });

    expect(
      await viewOf(gke, gke, { 'backstage-kubernetes-authorization-aks': 'a' }),
    ).toMatchObject({ shown: false, status: 'refused' });
    expect(
      await viewOf(gke, gke, {
        'backstage-kubernetes-authorization-aks': 'a',
        'backstage-kubernetes-authorization-google': 'g',
      }),
    ).toMatchObject({
      shown: true,
      asker: {
        clusterTokens: { 'backstage-kubernetes-authorization-google': 'g' },
      },
    });
  });

  it('keeps what a sign-in gave for that very sign-in, and no token in its key', async () => {
    const gke = () => ({ name: 'lab', signIn: 'google' });
    const keyWith = async (token: string) => {
      const view = await viewOf(gke, gke, {
        'backstage-kubernetes-authorization-google': token,
      });
      return view.shown ? view.asker.key : undefined;
    };
    const key = await keyWith('real-token');

    expect(key).toContain('user:default/mock');
    expect(key).not.toContain('real-token');
    expect(await keyWith('real-token')).toBe(key);
    expect(await keyWith('other')).not.toBe(key);
  });
});
