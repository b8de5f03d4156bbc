import { z } from 'zod';
import { about } from './about';
import { group } from './group';
import { byteQuantity, bytesOf, cpuQuantity } from './quantities';
import { schedulingFields } from './schedulingSchema';
import { choice, flag, wholeNumber } from './values';

/** Levels of stability, as `--stability.level` takes them. */
export const STABILITY_LEVELS = [
  'generally-available',
  'public-preview',
  'experimental',
] as const;

interface ResourceDefaults {
  readonly cpu: string;
  readonly memory: string;
  readonly memoryLimit: string;
}

const resourcesSchema = (defaults: ResourceDefaults) =>
  group({
    cpu: cpuQuantity().default(defaults.cpu).describe('CPU that is reserved'),
    memory: byteQuantity()
      .default(defaults.memory)
      .meta(
        about({
          title: 'Memory',
          description: 'Reserved for each pod; written like 256Mi',
          form: { pages: ['collectors'] },
        }),
      ),
    memoryLimit: byteQuantity()
      .default(defaults.memoryLimit)
      .meta(
        about({
          title: 'Memory limit',
          description: 'Beyond which a pod is ended',
          form: { pages: ['collectors'] },
        }),
      ),
  }).refine(
    ({ memory, memoryLimit }) => !(bytesOf(memory) > bytesOf(memoryLimit)),
    { path: ['memoryLimit'], error: 'is less than the memory reserved' },
  );

const collectorFields = (defaults: ResourceDefaults) => ({
  resources: resourcesSchema(defaults)
    .prefault({})
    .meta(
      about({
        description: 'What each of its pods may use',
        form: { pages: [], after: 'storageSize' },
      }),
    ),
  ...schedulingFields,
});

const nodeSchema = group({
  ...collectorFields({ cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' }),
  openPort: flag()
    .default(false)
    .describe(
      "Whether its port answers on every address of its node, without authentication, so that the portal can look at its components; else on the node's loopback address alone",
    ),
});

const clusterSchema = group({
  ...collectorFields({ cpu: '200m', memory: '512Mi', memoryLimit: '1Gi' }),
  replicas: wholeNumber(1, 100)
    .default(2)
    .meta(
      about({
        title: 'Replicas',
        description:
          'That share the targets; two or more survive the loss of a node',
        form: { pages: ['collectors'] },
      }),
    ),
  storageSize: byteQuantity()
    .default('1Gi')
    .meta(
      about({
        title: 'Volume size',
        description:
          'Of each replica, for samples that are not delivered yet; written like 1Gi',
        form: { pages: ['collectors'] },
      }),
    ),
  stability: choice(STABILITY_LEVELS)
    .default('generally-available')
    .meta(
      about({
        title: 'Stability',
        description:
          'The least stable components that it may use; ScrapeConfigs need experimental ones',
        form: { pages: ['collectors'] },
      }),
    ),
  scrapeConfigs: flag()
    .default(false)
    .meta(
      about({
        title: 'Watch ScrapeConfigs',
        description:
          'Needs stability experimental, without which Alloy would refuse the whole configuration',
        form: { pages: ['collectors'] },
      }),
    ),
}).superRefine(({ scrapeConfigs, stability }, context) => {
  if (scrapeConfigs && stability !== 'experimental') {
    context.addIssue({
      code: 'custom',
      path: ['scrapeConfigs'],
      message: `needs stability "experimental": at "${stability}" Alloy would refuse the whole configuration`,
    });
  }
});

const kubeEventsSchema = group({
  ...collectorFields({ cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' }),
  storageSize: byteQuantity()
    .default('1Gi')
    .describe('Size of its volume, which says what events were sent'),
});

/** How each collector runs. */
export const collectorsSchema = group({
  node: nodeSchema.prefault({}).meta(
    about({
      title: 'Node',
      description:
        'alloy-node, one on every node: host metrics, the kubelet, pod logs, the journal',
    }),
  ),
  cluster: clusterSchema.prefault({}).meta(
    about({
      title: 'Cluster',
      description:
        'alloy-cluster, replicas that share what is scraped in the whole cluster',
    }),
  ),
  kubeEvents: kubeEventsSchema.prefault({}).meta(
    about({
      title: 'Events',
      description:
        'alloy-kube-events, the only one of its kind: Kubernetes events as log lines',
    }),
  ),
});

/** How one collector runs, whichever it is. */
export type CollectorSettings = Pick<
  z.output<typeof nodeSchema>,
  'resources' | 'tolerations' | 'nodeSelector' | 'priorityClass'
>;

/** A level of stability. */
export type Stability = (typeof STABILITY_LEVELS)[number];
