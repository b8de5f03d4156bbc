import type {
  Finding,
  Subject,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * What a report could not say: by the id of a check, the scopes of which it
 * does not know whether they fail.
 */
export type Unknowns = Readonly<Record<string, readonly string[]>>;

/** Stands for every scope of a check. */
const EVERYTHING = '*';
/** More scopes of one check are not told apart. */
const MOST_SCOPES = 200;

/** What the findings of a report leave unknown. */
export function unknownsOf(findings: readonly Finding[]): Unknowns {
  const byCheck = new Map<string, Set<string>>();
  for (const { status, check, subject } of findings) {
    if (status === 'unknown') {
      const scopes = byCheck.get(check) ?? new Set();
      scopes.add(scopeOf(subject) ?? EVERYTHING);
      byCheck.set(check, scopes);
    }
  }
  return Object.fromEntries(
    [...byCheck].map(([check, scopes]) => [
      check,
      scopes.has(EVERYTHING) || scopes.size > MOST_SCOPES
        ? [EVERYTHING]
        : [...scopes],
    ]),
  );
}

/** Whether it was not known if this fails, when no finding says that it does. */
export function isUnknown(
  unknowns: Unknowns,
  { check, subject }: Pick<Finding, 'check' | 'subject'>,
): boolean {
  const scopes = unknowns[check];
  if (!scopes) {
    return false;
  }
  const scope = scopeOf(subject);
  return (
    scope === undefined || scopes.includes(EVERYTHING) || scopes.includes(scope)
  );
}

/**
 * The part of a cluster that is known or unknown as one: a collector with its
 * instances, a node, a host. Undefined for the cluster, and for an instance of
 * which it is not known where it belongs.
 */
function scopeOf(subject: Subject): string | undefined {
  const { kind, namespace = '', name, collector } = subject;
  switch (kind) {
    case 'cluster':
      return undefined;
    case 'instance':
      return collector && `collector ${namespace}/${collector}`;
    default:
      return `${kind} ${namespace}/${name}`;
  }
}
