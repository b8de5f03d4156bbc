import { z } from 'zod';
import { cardinalitySchema } from './cardinalitySchema';
import { CI_FORGES } from './ciForges';
import { collectorsSchema } from './collectorsSchema';
import { configReloaderSchema } from './configReloaderSchema';
import { deliverySchema } from './deliverySchema';
import { grafanaSchema } from './grafanaSchema';
import { group } from './group';
import { hostsSchema } from './hostSchema';
import { labelsSchema } from './labelsSchema';
import {
  alloyVersion,
  dnsLabel,
  dnsSubdomain,
  entityName,
  entityRef,
} from './names';
import { networkPolicySchema } from './networkPolicySchema';
import { otlpSchema } from './otlpSchema';
import { choice } from './values';
import { logsSchema, metricsSchema, tracesSchema } from './storeSchema';

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

/** What a spec consists of; specSchema adds the rules between its fields. */
export const specFields = group({
  cluster: dnsLabel().describe(
    'Name of the cluster: its `cluster` label, clustering name and catalog entity',
  ),
  datacentre: dnsLabel().describe(
    'Where the cluster is: its `datacentre` label',
  ),
  namespace: dnsLabel()
    .default('monitoring')
    .describe('Kubernetes namespace that the collectors run in'),
  externalLabels: labelsSchema
    .default({})
    .describe(
      'Further labels of every series and log line, the same on all of them',
    ),
  metrics: metricsSchema.describe('Where metrics and rules go'),
  logs: logsSchema.describe('Where logs go'),
  traces: tracesSchema
    .optional()
    .describe(
      'Where traces go that applications push; without it, none are taken',
    ),
  otlp: otlpSchema.prefault({}).describe('What applications can push'),
  collectors: collectorsSchema.prefault({}).describe('How each collector runs'),
  configReloader: configReloaderSchema
    .prefault({})
    .describe('What watches the configuration of running collectors'),
  cardinality: cardinalitySchema
    .prefault({})
    .describe('What is collected although it costs many series or streams'),
  networkPolicy: networkPolicySchema
    .prefault({})
    .describe("Who may reach the collectors' own port"),
  delivery: deliverySchema
    .prefault({})
    .describe('How the manifests come into the cluster'),
  grafana: grafanaSchema
    .prefault({})
    .describe('How the dashboard comes into Grafana'),
  ci: choice(CI_FORGES)
    .default('github')
    .describe('The forge that checks the repository whenever it changes'),
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
});

/** A checked spec, with its defaults filled in. */
export type Spec = z.output<typeof specFields>;

/** A host outside Kubernetes. */
export type Host = Spec['hosts'][number];

/** A spec as written, with defaults left out. */
export type SpecInput = z.input<typeof specFields>;
