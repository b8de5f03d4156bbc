import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import request from 'supertest';
import { labViewers } from './labViewers';

const CONFIGURED = { labViewers: { development: {} } };

async function signIn(options: {
  env: 'development' | 'production';
  providers: object;
  name?: string;
}) {
  jest.replaceProperty(process.env, 'NODE_ENV', options.env);
  const backend = await startTestBackend({
    features: [
      authBackend,
      labViewers,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: {
            environment: 'development',
            keyStore: { provider: 'memory' },
            providers: options.providers,
          },
        },
      }),
    ],
  });
  try {
    return await request(backend.server)
      .post('/api/auth/labViewers/refresh')
      .set('X-Requested-With', 'XMLHttpRequest')
      .set(options.name ? { 'X-Lab-Viewer': options.name } : {});
  } finally {
    await backend.stop();
  }
}

describe('labViewers', () => {
  afterEach(() => jest.restoreAllMocks());

  it('lets in whoever says his name, in development and when it is configured', async () => {
    const { status, body } = await signIn({
      env: 'development',
      providers: CONFIGURED,
      name: 'ann',
    });

    expect(status).toBe(200);
    expect(body.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/ann',
    );
  });

  it('lets nobody in who has no name', async () => {
    const { status } = await signIn({
      env: 'development',
      providers: CONFIGURED,
    });

    expect(status).toBe(403);
  });

  it.each([
    ['in production', 'production', CONFIGURED],
    ['where no configuration names it', 'development', {}],
  ] as const)('is not there %s', async (_where, env, providers) => {
    const { status, body } = await signIn({ env, providers, name: 'ann' });

    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain('user:default/ann');
  });
});
