import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from '../__testUtils__/startLabBackend';

const CONFIGURATION = `${LAB_CLUSTER}/collectors/monitoring/alloy-node/configuration`;

describe('what whoever runs the portal sees', () => {
  const histogram = { record: jest.fn() };
  const counter = { add: jest.fn() };
  const gauge = { addCallback: jest.fn(), removeCallback: jest.fn() };
  const metrics = metricsServiceMock.mock({
    createHistogram: () => histogram,
    createCounter: () => counter,
    createObservableGauge: () => gauge,
  });
  /** What became of events, by their kind: the kubernetes plugin has its own. */
  const ended: unknown[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => ({
      success: async () => {
        ended.push([eventId, 'success', meta]);
      },
      fail: async () => {
        ended.push([eventId, 'fail', meta]);
      },
    }),
  });
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      features: [metrics.factory, auditor.factory],
    });
  });

  beforeEach(() => jest.clearAllMocks());

  afterAll(() => backend?.stop());

  const added = () => counter.add.mock.calls.map(([, it]) => it);

  it('is what was asked, of whom, how it ended and whether an answer was kept', async () => {
    await backend.report();

    expect(histogram.record).toHaveBeenCalledWith(expect.any(Number), {
      source: 'kubernetes',
      status: 'answered',
    });
    expect(histogram.record).toHaveBeenCalledWith(expect.any(Number), {
      source: 'metrics',
      status: 'failed',
    });
    expect(added()).toContainEqual({ upstream: 'kubernetes', status: '200' });
    expect(added()).toContainEqual({ kind: 'report', origin: 'made' });

    jest.clearAllMocks();
    await backend.get(`${LAB_CLUSTER}/report`);
    expect(added()).toEqual([{ kind: 'report', origin: 'process' }]);
  });

  it('is who read a configuration, and who tried', async () => {
    await backend
      .get(CONFIGURATION)
      .set('authorization', mockCredentials.user.header('user:default/a'));

    const other = CONFIGURATION.replace('alloy-node', 'none');
    expect((await backend.get(other)).status).toBe(404);
    const meta = (collector: string) => ({
      entityRef: `resource:default/${LAB_CLUSTER}`,
      collector: `monitoring/${collector}`,
    });
    expect(ended).toContainEqual([
      'configuration-read',
      'success',
      meta('alloy-node'),
    ]);
    expect(ended).toContainEqual(['configuration-read', 'fail', meta('none')]);
  });
});
