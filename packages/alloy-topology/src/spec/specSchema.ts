import { z } from 'zod';
import { HOST_KINDS } from './hostKinds';
import { httpUrl } from './httpUrl';
import {
  alloyVersion,
  dnsLabel,
  dnsSubdomain,
  entityName,
  entityRef,
  tenant,
} from './names';
import { quoteValue } from './quoteValue';
import { takenNames, unreachableStores } from './specRules';

/** More hosts than this belong in repositories of their own. */
export const MAX_HOSTS = 1000;

const expectedObject = (issue: { input?: unknown }) =>
  issue.input === undefined
    ? 'is missing'
    : `must be an object, not ${quoteValue(issue.input)}`;

const group = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has unknown fields ${issue.keys
            .map(quoteValue)
            .join(', ')}; allowed are ${Object.keys(shape).join(', ')}`
        : expectedObject(issue),
  });

const hostSchema = group({
  name: dnsLabel().describe(
    'Name of the host; its folder, its `instance` label and its catalog entity',
  ),
  kind: z
    .enum(HOST_KINDS, {
      error: issue =>
        issue.input === undefined
          ? 'is missing'
          : `${quoteValue(issue.input)} is not one of ${HOST_KINDS.join(', ')}`,
    })
    .describe('What the host is; decides how Alloy is installed on it'),
});

const hostsSchema = z
  .array(hostSchema, {
    error: issue => `must be a list, not ${quoteValue(issue.input)}`,
  })
  .max(MAX_HOSTS, {
    error: issue =>
      `has ${
        (issue.input as unknown[]).length
      } hosts; one repository carries at most ${MAX_HOSTS}`,
  });

const metricsSchema = group({
  remoteWriteUrl: httpUrl().describe(
    'Where metrics are written: the remote-write URL of Mimir',
  ),
  hostsRemoteWriteUrl: httpUrl()
    .optional()
    .describe(
      'The same for hosts outside Kubernetes, when they reach it under another address',
    ),
  rulerUrl: httpUrl()
    .optional()
    .describe(
      'Address of the Mimir ruler; without it no PrometheusRules are synced',
    ),
  tenant: tenant().describe('Tenant of Mimir, sent as X-Scope-OrgID'),
});

const logsSchema = group({
  url: httpUrl().describe('Where logs are written: the push URL of Loki'),
  hostsUrl: httpUrl()
    .optional()
    .describe(
      'The same for hosts outside Kubernetes, when they reach it under another address',
    ),
  tenant: tenant().describe('Tenant of Loki'),
});

const catalogSchema = group({
  owner: entityRef()
    .default('platform')
    .describe('Who owns the cluster and its hosts in the catalog'),
  system: entityRef()
    .optional()
    .describe('The system that the cluster and its hosts are part of'),
  metricsInstance: entityName()
    .default('default')
    .describe("Name of the Mimir instance in the portal's configuration"),
  logsInstance: entityName()
    .default('default')
    .describe("Name of the Loki instance in the portal's configuration"),
});

/** The spec of a cluster's collectors: what a person asks for. */
export const specSchema = group({
  cluster: dnsLabel().describe(
    'Name of the cluster: its `cluster` label, clustering name and catalog entity',
  ),
  datacentre: dnsLabel().describe(
    'Where the cluster is: its `datacentre` label',
  ),
  namespace: dnsLabel()
    .default('monitoring')
    .describe('Kubernetes namespace that the collectors run in'),
  metrics: metricsSchema,
  logs: logsSchema,
  storageClass: dnsSubdomain()
    .optional()
    .describe(
      "StorageClass of alloy-cluster's volumes; default: the cluster's",
    ),
  alloyVersion: alloyVersion()
    .default('v1.18.1')
    .describe('Release of Alloy to run'),
  hosts: hostsSchema.default([]).describe('Hosts outside Kubernetes'),
  catalog: catalogSchema.prefault({}).describe('What stands in the catalog'),
}).superRefine((spec, context) => {
  const issues = [...takenNames(spec), ...unreachableStores(spec)];
  for (const { path, message } of issues) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

/** A checked spec, with its defaults filled in. */
export type Spec = z.output<typeof specSchema>;

/** A host outside Kubernetes. */
export type Host = Spec['hosts'][number];

/** A spec as written, with defaults left out. */
export type SpecInput = z.input<typeof specSchema>;
