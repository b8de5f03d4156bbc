import { ask } from './ask';

/**
 * For each object, what the schemas of Kubernetes have against it, fields that
 * they do not know included.
 */
export function kubernetesProblems(
  objects: readonly unknown[],
): readonly (readonly string[])[] {
  return ask('askSchemas.mjs', objects);
}
