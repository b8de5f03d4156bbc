import { setTimeout as sleep } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  alloyClusterReadPermission,
  alloyPermissions,
  parseReport,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { actingServices } from '../__testUtils__/actingServices';
import {
  LAB_CLUSTER,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from '../__testUtils__/startLabBackend';
import { REPORT_AGES } from '../report/ReportService';

const CONFIGURATION = 'collectors/monitoring/alloy-node/configuration';
const VIEWERS = 50;
/** What everybody may look at who reads the catalog. */
const OPEN = 'example.net/open';

/**
 * Collectors are for the owners of a cluster, and of an open one for everybody;
 * configurations and cardinality for the owners alone.
 */
const ownership: PermissionPolicy = {
  async handle({ permission }, user?: PolicyQueryUser) {
    if (
      !isResourcePermission(permission, 'catalog-entity') ||
      !alloyPermissions.some(it => it.name === permission.name)
    ) {
      return { result: AuthorizeResult.ALLOW };
    }
    const isOwner = catalogConditions.isEntityOwner({
      claims: user?.info.ownershipEntityRefs ?? [],
    });
    return createCatalogConditionalDecision(
      permission,
      permission.name === alloyClusterReadPermission.name
        ? { anyOf: [isOwner, catalogConditions.hasLabel({ label: OPEN })] }
        : isOwner,
    );
  },
};

const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'ownership',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      init: async ({ policies }) => policies.setPolicy(ownership),
    });
  },
});

function cluster(name: string, labels: Record<string, string>): Entity {
  const entity = clusterEntity(name);
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      labels,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location': 'url:https://example.net/a.yaml',
        'backstage.io/managed-by-origin-location':
          'url:https://example.net/a.yaml',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'user:default/owner' },
  };
}

const clusters = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'clusters',
  register(env) {
    env.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addEntityProvider({
          getProviderName: () => 'clusters',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                cluster(LAB_CLUSTER, {}),
                cluster('open', { [OPEN]: 'yes' }),
              ].map(entity => ({ entity, locationKey: 'clusters' })),
            }),
        });
      },
    });
  },
});

describe('a policy that goes by the owners of entities', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      catalog: catalogPlugin,
      config: { permission: { enabled: true } },
      features: [actingServices, clusters, permissionPlugin, policy],
    });
    // The catalog takes in what it is given behind its requests.
    for (const name of [LAB_CLUSTER, 'open']) {
      while ((await get('owner', `${name}/report`)).status === 404) {
        await sleep(200);
      }
    }
  }, 120_000);

  afterAll(() => backend?.stop());

  function get(user: string, path: string) {
    return backend
      .get(path)
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${user}`),
      );
  }

  it.each`
    viewer     | name           | report | configuration | cardinality
    ${'owner'} | ${LAB_CLUSTER} | ${200} | ${200}        | ${'failed'}
    ${'owner'} | ${'open'}      | ${200} | ${200}        | ${'failed'}
    ${'other'} | ${LAB_CLUSTER} | ${403} | ${403}        | ${undefined}
    ${'other'} | ${'open'}      | ${200} | ${403}        | ${'refused'}
    ${'other'} | ${'nowhere'}   | ${404} | ${404}        | ${undefined}
  `(
    'gives $viewer of $name what is theirs',
    async ({ viewer, name, ...expected }) => {
      const report = await get(viewer, `${name}/report`);
      const configuration = await get(viewer, `${name}/${CONFIGURATION}`);

      expect(report.status).toBe(expected.report);
      expect(configuration.status).toBe(expected.configuration);
      if (report.status !== 200) {
        return;
      }
      const { snapshot, ...shown } = parseReport(report.body);
      expect(shown.mayReadConfigurations).toBe(configuration.status === 200);
      // There is no Mimir here: that it fails shows to those who may see it.
      expect(
        snapshot.sources.find(it => it.source === 'cardinality')?.status,
      ).toBe(expected.cardinality);
    },
  );

  it('names to one whom it refuses the permission, the cluster and the owner', async () => {
    const { body } = await get('other', `${LAB_CLUSTER}/report`);

    expect(body.error.message).toMatch(
      /the collectors of resource:default\/lab-lon1-uk \(permission alloy\.cluster\.read\).*owner is user:default\/owner/,
    );
  });

  it('costs the cluster what one viewer costs, whatever is asked of each', async () => {
    const asked = () =>
      backend.lab.requests().kubernetes['GET /apis/apps/v1/daemonsets'] ?? 0;
    backend.forget();
    const before = asked();
    const startedAtMs = Date.now();
    const reports = await Promise.all(
      Array.from({ length: VIEWERS }, (_, i) => get(`v-${i}`, 'open/report')),
    );
    const gatherings =
      1 + Math.floor((Date.now() - startedAtMs) / REPORT_AGES.freshMs);

    expect(new Set(reports.map(it => it.status))).toEqual(new Set([200]));
    expect(asked() - before).toBeLessThanOrEqual(gatherings);
    expect(asked() - before).toBeGreaterThan(0);
  });

  it('is told which permissions there are, and of what', async () => {
    const response = await fetch(
      `${backend.url}/api/alloy/.well-known/backstage/permissions/metadata`,
      { headers: { authorization: mockCredentials.service.header() } },
    );

    expect((await response.json()).permissions).toEqual(
      ['cluster', 'config', 'cardinality'].map(it => ({
        type: 'resource',
        name: `alloy.${it}.read`,
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      })),
    );
  });
});
