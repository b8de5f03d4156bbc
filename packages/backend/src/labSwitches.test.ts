import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { keptAnswersExtensionPoint } from '@alloy-fleet/backstage-plugin-alloy-backend';
import { labSwitches } from './labSwitches';

describe('labSwitches', () => {
  const state = { startedAt: '2026-01-01T00:00:00Z' };
  let lab: Server;

  beforeAll(async () => {
    lab = createServer((_request, response) => {
      response.end(JSON.stringify(state));
    });
    await new Promise<void>(done => {
      lab.listen(0, '127.0.0.1', done);
    });
  });

  afterAll(() => lab.close());

  /** Starts it beside what takes the place of the alloy plugin. */
  async function start(config: object) {
    const kept: { since?: () => Date } = {};
    const scheduler = mockServices.scheduler.mock();
    const alloy = createBackendPlugin({
      pluginId: 'alloy',
      register(env) {
        env.registerExtensionPoint(keptAnswersExtensionPoint, {
          forgetBefore(moment) {
            kept.since = moment;
          },
        });
        env.registerInit({ deps: {}, init: async () => {} });
      },
    });
    const backend = await startTestBackend({
      features: [
        alloy,
        labSwitches,
        scheduler.factory,
        mockServices.rootConfig.factory({ data: config }),
      ],
    });
    return {
      kept,
      look: async () => {
        const [[{ fn }]] = scheduler.scheduleTask.mock.calls;
        await fn(new AbortController().signal);
      },
      stop: () => backend.stop(),
    };
  }

  it('forgets what was kept when the lab has opened another scenario', async () => {
    const { port } = lab.address() as AddressInfo;
    const { kept, look, stop } = await start({
      lab: { stateUrl: `http://127.0.0.1:${port}/state` },
    });
    try {
      await look();
      expect(kept.since!().getTime()).toBe(0);

      const before = Date.now();
      state.startedAt = '2026-01-01T00:01:00Z';
      await look();
      const switchedAt = kept.since!().getTime();
      expect(switchedAt).toBeGreaterThanOrEqual(before);
      await look();
      expect(kept.since!().getTime()).toBe(switchedAt);
    } finally {
      await stop();
    }
  });

  it('forgets nothing without a lab', async () => {
    const { kept, stop } = await start({});
    expect(kept.since).toBeUndefined();
    await stop();
  });
});
