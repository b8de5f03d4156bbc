import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import type { JsonObject } from '@backstage/types';
import { Lab, startLab } from '@alloy-fleet/lab';
import {
  Report,
  parseReport,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import request from 'supertest';
import { keptAnswersExtensionPoint } from '../extensions';
import { alloyPlugin } from '../plugin';
import { databaseInMemory } from './databaseInMemory';

/** Where nobody listens: port 9 discards. */
const NOBODY = 'http://127.0.0.1:9';

/** The cluster of the lab's world in the catalog. */
export const LAB_CLUSTER = 'lab-lon1-uk';

/** A cluster whose collectors write `lab-lon1-uk`, the lab's unless told otherwise. */
export function clusterEntity(
  name: string,
  annotations: Record<string, string> = {
    'alloy.grafana.com/cluster': LAB_CLUSTER,
    'alloy.grafana.com/kubernetes-cluster': 'lab',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name, annotations },
    spec: { type: 'kubernetes-cluster', owner: 'platform' },
  };
}

/** A host outside Kubernetes that belongs to the lab's cluster. */
export function hostEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name },
    spec: { type: 'host', owner: 'platform' },
    relations: [
      { type: 'dependencyOf', targetRef: `resource:default/${LAB_CLUSTER}` },
    ],
  };
}

/**
 * The lab's cluster with all of its hosts; `operator` is the same one, read by
 * an account that may use the pod proxy.
 */
export const LAB_ENTITIES = [
  clusterEntity(LAB_CLUSTER),
  clusterEntity('operator', {
    'alloy.grafana.com/cluster': LAB_CLUSTER,
    'alloy.grafana.com/kubernetes-cluster': 'lab-operator',
  }),
  ...['pve-01', 'rpi-01', 'vyos-01'].map(hostEntity),
];

/** The plugin and the real kubernetes plugin over a lab. */
export interface LabBackend {
  readonly lab: Lab;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** What a path below `/api/alloy/entities/resource/default/` gives. */
  get(path: string): request.Test;
  /** The report on a cluster as it is now, checked. */
  report(cluster?: string): Promise<Report>;
  /** Has nothing given any more that was taken before. */
  forget(): void;
  stop(): Promise<void>;
}

/**
 * Starts it. Sources have a minute: what a test says must not depend on how
 * busy the machine is.
 *
 * @param options.scenario a scenario's name, or a folder with a world
 * @param options.alloy more of the plugin's configuration
 *
 * Entities and features may need to know where the lab's doors are.
 */
export async function startLabBackend(options: {
  scenario: string;
  entities?: Entity[] | ((lab: Lab) => Entity[]);
  alloy?: (lab: Lab) => JsonObject;
  /** More of the portal's configuration. */
  config?: JsonObject;
  /** Without Mimir: faster, and its source fails. */
  withTelemetry?: boolean;
  /** One that runs already, and goes on when this is stopped. */
  lab?: Lab;
  /** In place of one that has the entities and shows them to everybody. */
  catalog?: BackendFeature;
  features?: BackendFeature[] | ((lab: Lab) => BackendFeature[]);
}): Promise<LabBackend> {
  const {
    scenario,
    entities = LAB_ENTITIES,
    features = [],
    withTelemetry = true,
  } = options;
  const workDir = await mkdtemp(path.join(tmpdir(), 'alloy-backend-test-'));
  const ports = { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 };
  const lab =
    options.lab ??
    (await startLab({
      scenario,
      ports,
      workDir,
      withTelemetry,
      log: () => {},
    }));
  if (withTelemetry) {
    await lab.telemetryReady();
  }
  let changedAt = new Date(0);
  const forgetting = createBackendModule({
    pluginId: 'alloy',
    moduleId: 'forgetting',
    register(env) {
      env.registerInit({
        deps: { kept: keptAnswersExtensionPoint },
        async init({ kept }) {
          kept.forgetBefore(() => changedAt);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      alloyPlugin,
      forgetting,
      kubernetesPlugin,
      databaseInMemory,
      options.catalog ??
        catalogServiceMock.factory({
          entities: Array.isArray(entities) ? entities : entities(lab),
        }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          kubernetes: kubernetesConfig(lab),
          alloy: { ...alloyConfig(lab), ...options.alloy?.(lab) },
          integrations: { gitea: [forgeConfig(lab)] },
        },
      }),
      ...(Array.isArray(features) ? features : features(lab)),
    ],
  });
  const get = (below: string) =>
    request(backend.server).get(
      `/api/alloy/entities/resource/default/${below}`,
    );
  const { port } = backend.server.address() as AddressInfo;
  return {
    lab,
    url: `http://127.0.0.1:${port}`,
    get,
    async report(cluster = LAB_CLUSTER) {
      const { body } = await get(`${cluster}/report`)
        // Not what was kept from before.
        .set('Cache-Control', 'no-cache');
      if (body.error) {
        throw new Error(`There is no report: ${body.error.message}`);
      }
      return parseReport(body);
    },
    forget() {
      changedAt = new Date();
    },
    async stop() {
      await backend.stop();
      if (!options.lab) {
        await lab.close();
      }
      await rm(workDir, { recursive: true, force: true });
    },
  };
}

/** The lab's forge among the portal's integrations. */
export function forgeConfig(lab: Lab) {
  const baseUrl = lab.url('forge');
  return {
    host: new URL(baseUrl).host,
    baseUrl,
    username: 'lab',
    password: 'lab-password',
  };
}

function kubernetesConfig(lab: Lab): JsonObject {
  const cluster = (
    name: string,
    token: string,
    url = lab.url('kubernetes'),
  ) => ({
    name,
    url,
    authProvider: 'serviceAccount',
    serviceAccountToken: token,
    skipMetricsLookup: true,
  });
  const clusters = [
    cluster('lab', 'lab-reader'),
    cluster('lab-operator', 'lab-operator'),
    cluster('down', 'lab-operator', NOBODY),
    {
      name: 'own-sign-in',
      url: lab.url('kubernetes'),
      authProvider: 'oidc',
      oidcTokenProvider: 'okta',
      skipMetricsLookup: true,
    },
  ];
  return {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [{ type: 'config', clusters }],
  };
}

function alloyConfig(lab: Lab): JsonObject {
  const instances = (baseUrl: string) => [
    { name: 'default', baseUrl, tenant: 'lab' },
    { name: 'down', baseUrl: NOBODY },
  ];
  return {
    metrics: { instances: instances(`${lab.url('mimir')}/prometheus`) },
    logs: { instances: instances(lab.url('loki')) },
    gathering: { timeout: { minutes: 2 }, sourceTimeout: { minutes: 1 } },
  };
}
