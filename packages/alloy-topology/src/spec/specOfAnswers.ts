import { hostsSchema } from './hostSchema';
import { specSchema } from './specSchema';

/**
 * The spec that answers of a form ask for, not checked yet. The form has the
 * spec's own fields under the spec's own names, and may have others, which are
 * left out. What a form gives for a field that was left empty (an empty text,
 * an object of nothing else) is no answer. The repository that manifests are
 * delivered from is the one that is asked for in the scaffolder's `repoUrl`.
 */
export function specOfAnswers(
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const spec = answersFor(Object.keys(specSchema.shape), answers);
  const repositoryUrl = cloneUrl(answers.repoUrl);
  return repositoryUrl === undefined
    ? spec
    : { ...spec, delivery: { repositoryUrl, ...spec.delivery } };
}

/** The host that answers of a form for one host ask for, in the same way. */
export function hostOfAnswers(
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return answersFor(Object.keys(hostsSchema.element.shape), answers);
}

function answersFor(
  fields: readonly string[],
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, any>> {
  return Object.fromEntries(
    fields
      .map(field => [field, answered(answers[field])])
      .filter(([, value]) => value !== undefined),
  );
}

function answered(value: unknown): unknown {
  if (value === '' || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map(answered).filter(item => item !== undefined);
  }
  if (typeof value !== 'object') {
    return value;
  }
  const fields = Object.entries(value)
    .map(([field, inner]) => [field, answered(inner)])
    .filter(([, inner]) => inner !== undefined);
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** The address of `HOST?owner=OWNER&repo=NAME`, as the scaffolder writes it. */
function cloneUrl(repoUrl: unknown): string | undefined {
  const url = `https://${repoUrl}`;
  if (typeof repoUrl !== 'string' || !URL.canParse(url)) {
    return undefined;
  }
  const { host, searchParams } = new URL(url);
  const path = [searchParams.get('owner'), searchParams.get('repo')];
  return host && path.every(Boolean)
    ? `https://${host}/${path.join('/')}.git`
    : undefined;
}
