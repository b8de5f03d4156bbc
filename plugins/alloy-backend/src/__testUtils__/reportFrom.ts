import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ClusterRef,
  Report,
  SourceName,
  readClusterRef,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { readAlloyConfig } from '../config/readAlloyConfig';
import { makeReport } from '../report/makeReport';
import { withDigest } from '../report/withDigest';
import { SourceFailure } from '../sources/SourceFailure';
import { SourceRegistry } from '../sources/SourceRegistry';
import { builtInSources } from '../sources/builtInSources';
import { KubernetesDoor } from '../sources/kubernetes/KubernetesDoor';
import { TenantGates } from '../sources/policy/TenantGates';
import { RepositoryReader } from '../sources/repository/RepositoryReader';
import { Stores } from '../sources/store/Stores';
import type { Workers } from '../workers/Workers';

interface StoreOfTest {
  readonly baseUrl: string;
  readonly tenant?: string;
}

/** The whole report on a cluster, made anew by the real sources, without a backend around them. */
export async function reportFrom(options: {
  cluster: Entity;
  /** What the catalog has. */
  entities: Entity[];
  metrics: StoreOfTest;
  logs: StoreOfTest;
  /** What answers as the portal's other plugins do. */
  portalUrl: string;
  workers: Workers;
  /** The source that fails. */
  out?: SourceName;
}): Promise<Report> {
  const { cluster, entities, metrics, logs, portalUrl, workers, out } = options;
  const config = readAlloyConfig(
    mockServices.rootConfig({
      data: {
        alloy: {
          collectors: { podProxy: true },
          metrics: { instances: [{ name: 'default', ...metrics }] },
          logs: { instances: [{ name: 'default', ...logs }] },
          gathering: {
            timeout: { minutes: 2 },
            sourceTimeout: { minutes: 1 },
          },
        },
      },
    }),
  );
  const auth = mockServices.auth();
  const sources = builtInSources({
    auth,
    config,
    cache: mockServices.cache.mock({ set: async () => {} }),
    catalog: catalogServiceMock({ entities }),
    door: KubernetesDoor.create({
      auth,
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => portalUrl,
      }),
    }),
    logger: mockServices.logger.mock(),
    repositories: RepositoryReader.create({
      urlReader: mockServices.urlReader.mock(),
      workers,
    }),
    stores: Stores.create({ config, gates: new TenantGates() }),
  });
  const failing = Object.values(sources).find(it => it.name === out);
  if (failing) {
    jest
      .spyOn(failing, 'read')
      .mockRejectedValue(new SourceFailure('failed', 'It is out.'));
  }
  const registry = SourceRegistry.create({
    ...config.gathering,
    sources: Object.values(sources),
  });
  const report = await makeReport(
    { config, sources, registry, workers, checks: [] },
    {
      ref: refOf(cluster),
      asker: {
        key: 'portal',
        credentials: mockCredentials.service(),
        clusterTokens: {},
      },
      signal: new AbortController().signal,
      now: new Date(),
    },
  );
  return withDigest(report);
}

function refOf(cluster: Entity): ClusterRef {
  const result = readClusterRef(cluster);
  if (!result.ok) {
    throw new Error(result.problems.map(it => it.message).join(' '));
  }
  return result.ref;
}
