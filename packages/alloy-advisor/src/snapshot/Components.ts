import { z } from 'zod';

/** A component that is not healthy. */
export interface IllComponent {
  /** `mimir.rules.kubernetes.local`; of a module with the module before it. */
  readonly id: string;
  readonly health: 'unhealthy' | 'exited' | 'unknown';
  /** Alloy's own words. */
  readonly message: string;
  /** Since when, as ISO 8601. */
  readonly since?: string;
}

/** The components of one process that are not healthy, as its own API says. */
export interface ComponentView {
  /** The pod that was asked. */
  readonly instance: string;
  readonly namespace: string;
  /** Empty when all are healthy. */
  readonly ill: IllComponent[];
}

export const componentViewSchema = z.object({
  instance: z.string(),
  namespace: z.string(),
  ill: z.array(
    z.object({
      id: z.string(),
      health: z.enum(['unhealthy', 'exited', 'unknown']),
      message: z.string(),
      since: z.string().optional(),
    }),
  ),
}) satisfies z.ZodType<ComponentView>;
