import { z } from 'zod';

/** The components of one process that are not healthy, as its own API says. */
export const componentViewSchema = z.object({
  /** The pod that was asked. */
  instance: z.string(),
  namespace: z.string(),
  /** Empty when all are healthy. */
  ill: z.array(
    z.object({
      /** `mimir.rules.kubernetes.local`; of a module with the module before it. */
      id: z.string(),
      health: z.enum(['unhealthy', 'exited', 'unknown']),
      /** Alloy's own words. */
      message: z.string(),
      /** Since when, as ISO 8601. */
      since: z.string().optional(),
    }),
  ),
});

export type ComponentView = z.infer<typeof componentViewSchema>;
