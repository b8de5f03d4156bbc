import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from '../../__testUtils__/startLabBackend';

describe('asking the processes themselves', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'degraded',
      withTelemetry: false,
      alloy: () => ({ collectors: { podProxy: true } }),
    });
  });

  afterEach(() => backend.lab.setFault('kubernetes', {}));

  afterAll(() => backend?.stop());

  async function asked(cluster: string) {
    const { sources, peers, components } = (await backend.report(cluster))
      .snapshot;
    const state = sources.find(it => it.source === 'alloy')!;
    return { state, peers, components };
  }

  it('gives whom the members of clusters see, and what is not healthy where', async () => {
    const { state, peers, components } = await asked('operator');

    expect(state).toMatchObject({ status: 'answered' });
    // Its second replica waits for a volume, and no other is clustered.
    expect(peers).toEqual({
      known: true,
      source: 'alloy',
      value: [
        {
          namespace: 'monitoring',
          instance: 'alloy-cluster-0',
          sees: [
            {
              name: 'alloy-cluster-0',
              address: expect.stringMatching(/^10\..*:12345$/),
              state: 'participant',
              isSelf: true,
            },
          ],
        },
      ],
    });
    const views = components.known ? components.value : [];
    const ill = views.flatMap(it =>
      it.ill.map(({ id, health }) => [it.instance, id, health]),
    );
    expect(ill).toEqual([
      ['alloy-cluster-0', 'mimir.rules.kubernetes.local', 'unhealthy'],
      [
        expect.stringMatching(/^alloy-kube-events-/),
        'loki.process.kubernetes_events',
        'unhealthy',
      ],
    ]);
    // One is killed over and over, one is on a dead node: nobody waits for them.
    const nodes = views.filter(it => it.instance.startsWith('alloy-node-'));
    expect(nodes).toHaveLength(5);
  });

  it('says that the account may not use the proxy', async () => {
    const { state, peers, components } = await asked(LAB_CLUSTER);

    expect(state.status).toBe('refused');
    expect(state.message).toContain('pods/proxy');
    expect(peers).toMatchObject({ known: false, source: 'alloy' });
    expect(components).toMatchObject({ known: false, source: 'alloy' });
  });

  it('leaves the others when some do not answer', async () => {
    backend.lab.setFault('kubernetes', { path: '/peers', status: 500 });

    const { state, peers, components } = await asked('operator');
    expect(state.status).toBe('partial');
    expect(state.message).toContain('alloy-cluster-0: ');
    expect(peers).toMatchObject({ known: false });
    expect(components).toMatchObject({ known: true });
  });

  it('asks nobody while it is not known which pods they are', async () => {
    backend.lab.setFault('kubernetes', { path: 'statefulsets', status: 500 });

    const { state, peers } = await asked('operator');
    expect(state.status).toBe('failed');
    expect(peers).toMatchObject({ known: false });
  });
});
