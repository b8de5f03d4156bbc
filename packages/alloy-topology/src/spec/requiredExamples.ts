import { FieldDescription, specDescription } from './specDescription';

/**
 * An example of each field without which there is no spec, by its path, such
 * as `metrics.tenant`: what can stand there until a person has answered.
 */
export function requiredExamples(): ReadonlyMap<string, string> {
  return new Map(examplesIn(specDescription(), ''));
}

function* examplesIn(
  { properties = {}, required = [] }: FieldDescription,
  path: string,
): Generator<readonly [string, string]> {
  for (const name of required) {
    const field = properties[name];
    if (field.properties) {
      yield* examplesIn(field, `${path}${name}.`);
    } else if (field.examples) {
      yield [`${path}${name}`, field.examples[0]];
    }
  }
}
