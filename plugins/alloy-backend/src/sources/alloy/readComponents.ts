import type { ComponentView } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { withoutSecrets } from '../withoutSecrets';
import type { AlloyInstanceClient } from './AlloyInstanceClient';

const componentsSchema = z.array(
  z.object({
    localID: z.string(),
    moduleID: z.string().default(''),
    health: z.object({
      state: z.enum(['healthy', 'unhealthy', 'exited', 'unknown']),
      message: z.string().default(''),
      updatedTime: z.string().optional(),
    }),
  }),
);

/** Messages quote whole answers of servers. */
const LONGEST_MESSAGE = 500;

/** The components of a process that are not healthy. */
export async function readComponents(
  process: AlloyInstanceClient,
): Promise<ComponentView> {
  const components = await process.get('components', componentsSchema);
  return {
    instance: process.name,
    namespace: process.namespace,
    ill: components.flatMap(({ localID, moduleID, health }) =>
      health.state === 'healthy'
        ? []
        : {
            id: moduleID ? `${moduleID}/${localID}` : localID,
            health: health.state,
            message: withoutSecrets(health.message.slice(0, LONGEST_MESSAGE)),
            since: health.updatedTime,
          },
    ),
  };
}
