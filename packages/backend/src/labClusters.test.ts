import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import request from 'supertest';
import { labClusters } from './labClusters';

describe('labClusters', () => {
  let lab: Server;
  let clusters: unknown[];

  beforeAll(async () => {
    lab = createServer((_request, response) => {
      response.end(JSON.stringify(clusters));
    });
    await new Promise<void>(done => {
      lab.listen(0, '127.0.0.1', done);
    });
  });

  afterAll(() => lab.close());

  async function namesOf(config: object) {
    const backend = await startTestBackend({
      features: [
        kubernetesPlugin,
        labClusters,
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'configured',
                      url: 'http://127.0.0.1:9',
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'token',
                    },
                  ],
                },
              ],
            },
            ...config,
          },
        }),
      ],
    });
    const { body } = await request(backend.server).get(
      '/api/kubernetes/clusters',
    );
    await backend.stop();
    return body.items.map((it: { name: string }) => it.name);
  }

  const urlOf = () => `http://127.0.0.1:${(lab.address() as AddressInfo).port}`;

  it('adds the clusters that the lab has to those of the configuration', async () => {
    clusters = [{ name: 'prod-fra1', url: 'http://127.0.0.1:10' }];
    const config = { lab: { clustersUrl: urlOf(), token: 'lab-reader' } };
    expect(await namesOf(config)).toEqual(['configured', 'prod-fra1']);
  });

  it('leaves those of the configuration when the lab does not answer', async () => {
    const config = {
      lab: { clustersUrl: 'http://127.0.0.1:9', token: 'lab-reader' },
    };
    expect(await namesOf(config)).toEqual(['configured']);
  });

  it('does nothing without a lab', async () => {
    expect(await namesOf({})).toEqual(['configured']);
  });
});
