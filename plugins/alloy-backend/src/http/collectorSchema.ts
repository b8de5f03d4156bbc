import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/** A name of the Kubernetes API: RFC 1123, as workloads and namespaces have it. */
const kubernetesNameSchema = z
  .string()
  .max(253, { error: 'expected at most 253 characters' })
  .regex(/^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/, {
    error: 'expected a name of Kubernetes: lower-case letters, digits, - and .',
  });

/** Which collector of a cluster a request is about. */
export const collectorSchema = z
  .object({
    collectorNamespace: kubernetesNameSchema,
    collector: kubernetesNameSchema,
  })
  .transform(
    ({ collectorNamespace, collector }): CollectorName => ({
      namespace: collectorNamespace,
      name: collector,
    }),
  );
