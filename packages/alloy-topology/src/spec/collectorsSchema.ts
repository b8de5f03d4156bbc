import { z } from 'zod';
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
      .describe('Memory that is reserved'),
    memoryLimit: byteQuantity()
      .default(defaults.memoryLimit)
      .describe('Memory beyond which a pod is ended'),
  }).refine(
    ({ memory, memoryLimit }) => !(bytesOf(memory) > bytesOf(memoryLimit)),
    { path: ['memoryLimit'], error: 'is less than the memory reserved' },
  );

const collectorFields = (defaults: ResourceDefaults) => ({
  resources: resourcesSchema(defaults)
    .prefault({})
    .describe('What each of its pods may use'),
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
    .describe('Replicas that share the targets; two or more survive a node'),
  storageSize: byteQuantity()
    .default('1Gi')
    .describe('Size of the volume of each replica, for undelivered samples'),
  stability: choice(STABILITY_LEVELS)
    .default('generally-available')
    .describe('The least stable components that its configuration may use'),
  scrapeConfigs: flag()
    .default(false)
    .describe('Whether ScrapeConfigs are watched; an experimental component'),
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
  node: nodeSchema.prefault({}).describe('alloy-node, on every node'),
  cluster: clusterSchema
    .prefault({})
    .describe('alloy-cluster, replicas that share the work'),
  kubeEvents: kubeEventsSchema
    .prefault({})
    .describe('alloy-kube-events, the only one of its kind'),
});

/** How one collector runs, whichever it is. */
export type CollectorSettings = Pick<
  z.output<typeof nodeSchema>,
  'resources' | 'tolerations' | 'nodeSelector' | 'priorityClass'
>;

/** A level of stability. */
export type Stability = (typeof STABILITY_LEVELS)[number];
