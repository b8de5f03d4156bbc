import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  KubernetesClustersSupplier,
  kubernetesClusterSupplierExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import { digestOf } from '@alloy-fleet/alloy-advisor';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Report,
  parseReport,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from '../__testUtils__/startLabBackend';
import { REPORT_AGES } from '../report/ReportService';

const VIEWERS = 100;
/** Who is shown the cluster `lab` by the supplier of clusters. */
const SHOWN = /^user:default\/(viewer|owner)/;

/** As a supplier may decide: by who asks. */
const supplier = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'by-user',
  register(env) {
    env.registerInit({
      deps: { clusters: kubernetesClusterSupplierExtensionPoint },
      async init({ clusters }) {
        clusters.addClusterSupplier(async ({ getDefault }) => {
          const all = await getDefault();
          const byUser: KubernetesClustersSupplier = {
            async getClusters(options) {
              const { principal } = options.credentials as any;
              const who =
                principal.type === 'user' ? principal.userEntityRef : '';
              return (await all.getClusters(options)).filter(
                ({ name }) =>
                  name !== 'lab' ||
                  principal.type === 'service' ||
                  SHOWN.test(who),
              );
            },
          };
          return byUser;
        });
      },
    });
  },
});

/** What a policy says of each viewer is worded for him alone. */
const permissions = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async (requests, options) => {
    const { principal } = (options as any).credentials;
    return requests.map(() =>
      principal.type === 'user'
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: { claims: [principal.userEntityRef] },
            },
          }
        : { result: AuthorizeResult.ALLOW },
    );
  },
});

describe('what different viewers are shown', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    const entities = [
      ...LAB_ENTITIES,
      clusterEntity('signed-in', {
        'alloy.grafana.com/cluster': LAB_CLUSTER,
        'alloy.grafana.com/kubernetes-cluster': 'own-sign-in',
      }),
    ];
    const whole = catalogServiceMock({ entities });
    const { factory: catalog } = catalogServiceMock.mock({
      getEntityByRef: (...them) => whole.getEntityByRef(...them),
      // Owners of nothing are shown no host.
      getEntities: async (request, options) => {
        const { principal } = (options as any).credentials;
        return String(principal.userEntityRef).startsWith('user:default/viewer')
          ? { items: [] }
          : whole.getEntities(request, options);
      },
    });
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      catalog,
      features: [supplier, permissions.factory],
    });
  });

  afterAll(() => backend?.stop());

  function get(user: string, cluster = LAB_CLUSTER) {
    return backend
      .get(`${cluster}/report`)
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${user}`),
      );
  }

  async function report(user: string, cluster?: string): Promise<Report> {
    const { body, status } = await get(user, cluster);
    expect([status, body.error]).toEqual([200, undefined]);
    return parseReport(body);
  }

  const state = ({ snapshot }: Report, source: string) =>
    snapshot.sources.find(it => it.source === source);

  it('costs the cluster what one of them costs, whatever is decided of each', async () => {
    const asked = () =>
      backend.lab.requests().kubernetes['GET /apis/apps/v1/daemonsets'] ?? 0;
    const before = asked();
    const startedAtMs = Date.now();
    const reports = await Promise.all(
      Array.from({ length: VIEWERS }, (_, i) => get(`viewer-${i}`)),
    );

    expect(new Set(reports.map(it => it.status))).toEqual(new Set([200]));
    // On a busy machine they may take so long that a report is renewed meanwhile.
    const gatherings =
      1 + Math.floor((Date.now() - startedAtMs) / REPORT_AGES.freshMs);
    expect(asked() - before).toBeLessThanOrEqual(gatherings);
    expect(asked() - before).toBeGreaterThan(0);
  });

  it('holds the hosts that they may see', async () => {
    const owner = await report('owner');
    const viewer = await report('viewer');
    const names = ({ snapshot: { hosts } }: Report) =>
      hosts.known ? hosts.value.map(it => it.name) : [];

    expect(names(owner)).toEqual(['pve-01', 'rpi-01', 'vyos-01']);
    expect(names(viewer)).toEqual([]);
    expect(viewer.findings.filter(it => it.subject.kind === 'host')).toEqual(
      [],
    );
    expect(owner.snapshot.takenAt).toBe(viewer.snapshot.takenAt);
    // The checks are run anew on what is left, and say the same of it.
    const others = ({ findings }: Report) =>
      findings.filter(it => it.subject.kind !== 'host');
    expect(others(viewer)).toEqual(others(owner));
    // So is what it comes to.
    for (const { digest } of [viewer, owner]) {
      // With no store there may be hosts that the catalog does not know.
      expect(digest.counts.hosts).toMatchObject({
        known: false,
        source: 'metrics',
      });
    }
    expect(viewer.digest).toEqual(digestOf(viewer));
    expect(owner.digest).toEqual(digestOf(owner));
  });

  it('holds nothing of a cluster that the kubernetes plugin keeps from them', async () => {
    const owner = await report('owner');
    const stranger = await report('stranger');

    expect(owner.snapshot.collectors.known).toBe(true);
    expect(state(stranger, 'kubernetes')).toMatchObject({
      status: 'refused',
      message: expect.stringContaining(
        'does not list the cluster "lab" for you',
      ),
    });
    for (const part of [
      'nodes',
      'collectors',
      'services',
      'warnings',
    ] as const) {
      expect(stranger.snapshot[part].known).toBe(false);
    }
    const named = owner.snapshot.nodes.known ? owner.snapshot.nodes.value : [];
    expect(named.length).toBeGreaterThan(1);
    named.forEach(({ name }) =>
      expect(JSON.stringify(stranger)).not.toContain(name),
    );
    expect(JSON.stringify(stranger)).not.toContain('alloy-kube-events');
    expect(stranger.digest).toEqual(digestOf(stranger));
    expect(stranger.digest).toMatchObject({
      coverage: { known: false },
      counts: { nodes: { known: false }, collectors: { known: false } },
    });
    expect(stranger.digest.state).not.toBe('well');
    const configuration = await backend
      .get(`${LAB_CLUSTER}/collectors/monitoring/alloy-node/configuration`)
      .set(
        'authorization',
        mockCredentials.user.header('user:default/stranger'),
      );
    expect(configuration.status).toBe(503);
  });

  it('says whose sign-in a cluster wants that the browser did not send', async () => {
    const signedOut = await report('viewer', 'signed-in');

    expect(state(signedOut, 'kubernetes')).toMatchObject({
      status: 'refused',
      message: expect.stringMatching(
        /read with your own sign-in \(oidc\.okta\).*sign in/,
      ),
    });
    expect(signedOut.snapshot.collectors.known).toBe(false);
  });

  it('asks such a cluster as the viewer, and keeps the answer for him alone', async () => {
    const header = 'Backstage-Kubernetes-Authorization-oidc-okta';
    const mine = parseReport(
      (await get('owner', 'signed-in').set(header, 'lab-operator')).body,
    );
    expect(mine.snapshot.collectors.known).toBe(true);
    expect(state(mine, 'kubernetes')?.status).toBe('answered');

    const theirs = parseReport(
      (await get('viewer', 'signed-in').set(header, 'wrong')).body,
    );
    expect(state(theirs, 'kubernetes')).toMatchObject({ status: 'refused' });
    expect(theirs.snapshot.collectors.known).toBe(false);

    // Nor for whoever is called as he is, and sends something else.
    const pretended = parseReport(
      (await get('owner', 'signed-in').set(header, 'wrong')).body,
    );
    expect(state(pretended, 'kubernetes')).toMatchObject({ status: 'refused' });
    expect(pretended.snapshot.collectors.known).toBe(false);
  });

  it('sends no token that is meant for any cluster', async () => {
    const { body } = await get('viewer', 'signed-in').set(
      'Backstage-Kubernetes-Authorization',
      'Bearer lab-operator',
    );
    expect(body.snapshot.collectors.known).toBe(false);
  });
});
