import type { Entity } from '@backstage/catalog-model';
import type { AnnotationProblem } from '@alloy-fleet/backstage-plugin-alloy-common';

/** The part of an entity's YAML that mends its annotations. */
export function annotationYaml(
  entity: Entity,
  problems: readonly AnnotationProblem[],
): string {
  return [
    `apiVersion: ${entity.apiVersion}`,
    `kind: ${entity.kind}`,
    'metadata:',
    `  name: ${entity.metadata.name}`,
    '  annotations:',
    // A name may look like a number or a truth value; JSON is YAML.
    ...problems.map(
      ({ annotation, meant = annotation, example }) =>
        `    ${meant}: ${JSON.stringify(example)}`,
    ),
  ].join('\n');
}
