import { specJsonSchema } from '@alloy-fleet/alloy-topology';
import type { z as Zod, ZodTypeAny } from 'zod/v3';
import { InputSchema, schemaInput } from './schemaInput';

/** The shape of a spec, as its schema describes it. */
export function specInput(z: typeof Zod): ZodTypeAny {
  const description = "What is asked for: the cluster's spec";
  return schemaInput(z, { ...(specJsonSchema() as InputSchema), description });
}

/** The shape of a host outside Kubernetes, as the schema of a spec describes it. */
export function hostInput(z: typeof Zod): ZodTypeAny {
  const { hosts } = (specJsonSchema() as InputSchema).properties ?? {};
  return schemaInput(z, hosts?.items ?? {});
}
