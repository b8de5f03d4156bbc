import { z } from 'zod';
import { about } from './about';
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
    .meta(
      about({
        title: 'Owner',
        description: 'Who owns the cluster and its hosts in the catalog',
        form: {
          pages: ['delivery'],
          ui: {
            'ui:field': 'OwnerPicker',
            'ui:options': { catalogFilter: { kind: ['Group', 'User'] } },
          },
        },
      }),
    ),
  system: entityRef()
    .optional()
    .describe('The system that the cluster and its hosts are part of'),
  metricsInstance: entityName()
    .default('default')
    .meta(
      about({
        title: 'Mimir in this portal',
        description:
          'Name of the instance that the portal queries for this cluster, as in its configuration under alloy.metrics.instances',
        form: { pages: ['delivery'] },
      }),
    ),
  logsInstance: entityName()
    .default('default')
    .describe("Name of the Loki instance in the portal's configuration"),
});

/** What a spec consists of; specSchema adds the rules between its fields. */
export const specFields = group({
  cluster: dnsLabel().meta(
    about({
      title: 'Cluster',
      description:
        "Its name in the catalog, the cluster label of every series and log line, and what keeps its collectors apart from other clusters'",
      example: 'prod-fra1',
      form: { pages: ['cluster'], ui: { 'ui:autofocus': true } },
    }),
  ),
  datacentre: dnsLabel().meta(
    about({
      title: 'Datacentre',
      description:
        'Where it is; the datacentre label of every series and log line',
      example: 'fra1',
      form: { pages: ['cluster'] },
    }),
  ),
  namespace: dnsLabel()
    .default('monitoring')
    .meta(
      about({
        title: 'Namespace',
        description: 'The Kubernetes namespace that the collectors run in',
        form: { pages: ['collectors'] },
      }),
    ),
  externalLabels: labelsSchema
    .default({})
    .describe(
      'Further labels of every series and log line, the same on all of them',
    ),
  metrics: metricsSchema.meta(
    about({ title: 'Metrics', description: 'Where metrics and rules go' }),
  ),
  logs: logsSchema.meta(about({ title: 'Logs', description: 'Where logs go' })),
  traces: tracesSchema.optional().meta(
    about({
      title: 'Traces',
      description:
        'That applications push by OTLP; without an address, none are taken',
    }),
  ),
  otlp: otlpSchema.prefault({}).meta(
    about({
      title: 'OTLP',
      description: 'Metrics and logs that applications push to alloy-cluster',
    }),
  ),
  collectors: collectorsSchema.prefault({}).describe('How each collector runs'),
  configReloader: configReloaderSchema
    .prefault({})
    .describe('What watches the configuration of running collectors'),
  cardinality: cardinalitySchema
    .prefault({})
    .describe('What is collected although it costs many series or streams'),
  networkPolicy: networkPolicySchema.prefault({}).meta(
    about({
      title: 'Access',
      description:
        "Who may reach the collectors' own port, which asks for no authentication",
    }),
  ),
  delivery: deliverySchema
    .prefault({})
    .describe('How the manifests come into the cluster'),
  grafana: grafanaSchema
    .prefault({})
    .describe('How the dashboard comes into Grafana'),
  ci: choice(CI_FORGES)
    .default('github')
    .meta(
      about({
        title: 'Checks of the repository',
        description:
          'The forge that has Alloy, kustomize and the advisor check every change; Gitea runs what is written for GitHub, too',
        form: { pages: ['delivery'] },
      }),
    ),
  storageClass: dnsSubdomain()
    .optional()
    .meta(
      about({
        title: 'Storage class',
        description:
          "Of the volumes that alloy-cluster keeps undelivered samples on; empty for the cluster's default",
        example: 'rook-ceph-block',
        form: { pages: ['collectors'] },
      }),
    ),
  alloyVersion: alloyVersion()
    .default('v1.18.1')
    .meta(
      about({
        title: 'Alloy version',
        description: 'The release that every collector runs',
        form: { pages: ['collectors'] },
      }),
    ),
  hosts: hostsSchema.default([]).meta(
    about({
      title: 'Hosts outside Kubernetes',
      description:
        'Machines that run Alloy by themselves, with the labels of this cluster; each gets a folder with its configuration and how to install it',
      form: { pages: ['hosts'], ui: { 'ui:options': { orderable: false } } },
    }),
  ),
  catalog: catalogSchema
    .prefault({})
    .meta(
      about({ title: 'Catalog', description: 'What stands in the catalog' }),
    ),
});

/** A checked spec, with its defaults filled in. */
export type Spec = z.output<typeof specFields>;

/** A host outside Kubernetes. */
export type Host = Spec['hosts'][number];

/** A spec as written, with defaults left out. */
export type SpecInput = z.input<typeof specFields>;
