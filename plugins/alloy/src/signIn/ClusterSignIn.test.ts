import { ClusterSignIn } from './ClusterSignIn';

const CLUSTERS = [
  { name: 'portal', authProvider: 'serviceAccount' },
  { name: 'gke', authProvider: 'google' },
  { name: 'own', authProvider: 'oidc', oidcTokenProvider: 'okta' },
];

function setUp(
  getCredentials: (provider: string) => Promise<{ token?: string }>,
) {
  const providers = { getCredentials: jest.fn(getCredentials) };
  const kubernetes = { getClusters: jest.fn(async () => CLUSTERS) };
  return {
    signIn: new ClusterSignIn({ kubernetes, providers }),
    providers,
    kubernetes,
  };
}

describe('ClusterSignIn', () => {
  it.each([
    ['gke', { 'Backstage-Kubernetes-Authorization-google': 'of google' }],
    ['own', { 'Backstage-Kubernetes-Authorization-oidc-okta': 'of oidc.okta' }],
    ['portal', {}],
    ['elsewhere', {}],
  ])('gives what %s wants', async (cluster, headers) => {
    const { signIn } = setUp(async provider => ({ token: `of ${provider}` }));

    expect(await signIn.headers(cluster, false)).toEqual(headers);
  });

  it('asks for the clusters once', async () => {
    const { signIn, kubernetes } = setUp(async () => ({ token: 'a' }));
    await signIn.headers('gke', false);
    await signIn.headers('own', false);

    expect(kubernetes.getClusters).toHaveBeenCalledTimes(1);
  });

  it('asks one who did not sign in only when he wants it', async () => {
    const popup: { token?: string } = {};
    const { signIn, providers } = setUp(async () => {
      if (!popup.token) {
        throw new Error('Login failed, popup was closed');
      }
      return popup;
    });

    expect(await signIn.headers('own', false)).toEqual({});
    expect(await signIn.headers('own', false)).toEqual({});
    expect(providers.getCredentials).toHaveBeenCalledTimes(1);
    popup.token = 'mine';
    const header = { 'Backstage-Kubernetes-Authorization-oidc-okta': 'mine' };
    expect(await signIn.headers('own', true)).toEqual(header);
    expect(await signIn.headers('own', false)).toEqual(header);
  });

  it('gives nothing while the clusters are not listed, and asks again', async () => {
    const { signIn, kubernetes } = setUp(async () => ({ token: 'a' }));
    kubernetes.getClusters.mockRejectedValueOnce(new Error('down'));

    expect(await signIn.headers('own', false)).toEqual({});
    expect(await signIn.headers('own', false)).not.toEqual({});
  });
});
