import {
  InvalidSpecError,
  parseSpec,
  requiredExamples,
} from '@alloy-fleet/alloy-topology';

/** What stands for a required answer until it is given. */
const standIns = () => [
  ...requiredExamples(),
  ['delivery.repositoryUrl', 'https://git.example.net/my-cluster.git'] as const,
];

export interface Answered {
  readonly spec: object;
  /** The fields that have a stand-in, such as `metrics.tenant`. */
  readonly missing: readonly string[];
}

/**
 * A spec with stand-ins for the required answers that are not given yet, so
 * that there is something to see from the first page on.
 */
export function withStandIns(spec: object): Answered {
  let whole: Record<string, any> = { ...spec };
  const missing: string[] = [];
  for (const [field, value] of standIns()) {
    const [first, second] = field.split('.');
    if (!isMissing(whole, first, second)) {
      continue;
    }
    missing.push(field);
    whole = second
      ? { ...whole, [first]: { ...whole[first], [second]: value } }
      : { ...whole, [first]: value };
  }
  return { spec: whole, missing };
}

function isMissing(
  spec: Record<string, any>,
  first: string,
  second: string | undefined,
): boolean {
  if (first === 'delivery') {
    return needsRepository(spec);
  }
  return (second ? spec[first]?.[second] : spec[first]) === undefined;
}

/** Not every way into the cluster asks for the repository's address. */
function needsRepository(spec: Record<string, any>): boolean {
  try {
    parseSpec(spec);
    return false;
  } catch (error) {
    return (
      error instanceof InvalidSpecError &&
      error.issues.some(
        ({ field, message }) =>
          field === 'delivery.repositoryUrl' &&
          message.startsWith('is missing'),
      )
    );
  }
}
