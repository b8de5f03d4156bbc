import type {
  Finding,
  Subject,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Unknowns } from '../database/Episode';

/** Stands for every scope of a check. */
const EVERYTHING = '*';
/** More scopes of one check are not told apart. */
const MOST_SCOPES = 200;

/**
 * What the findings of a report leave unknown.
 *
 * @param before the same of the report before, and when that was made
 */
export function unknownsOf(
  findings: readonly Finding[],
  before: { unknowns: Unknowns; lastAt?: string },
): Unknowns {
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
      {
        scopes:
          scopes.has(EVERYTHING) || scopes.size > MOST_SCOPES
            ? [EVERYTHING]
            : [...scopes],
        knownAt: knownAt(before, check),
      },
    ]),
  );
}

/**
 * When it was last known that this does not fail, if the last report found no
 * more than that.
 */
export function notFailingAt(
  before: { unknowns: Unknowns; lastAt?: string },
  finding: Pick<Finding, 'check' | 'subject'>,
): string | undefined {
  return isUnknown(before.unknowns, finding)
    ? knownAt(before, finding.check)
    : before.lastAt;
}

/** Whether it was not known if this fails, when no finding says that it does. */
export function isUnknown(
  unknowns: Unknowns,
  { check, subject }: Pick<Finding, 'check' | 'subject'>,
): boolean {
  const unknown = unknowns[check];
  if (!unknown) {
    return false;
  }
  const { scopes } = unknown;
  const scope = scopeOf(subject);
  return (
    scope === undefined || scopes.includes(EVERYTHING) || scopes.includes(scope)
  );
}

function knownAt(
  { unknowns, lastAt }: { unknowns: Unknowns; lastAt?: string },
  check: string,
): string | undefined {
  return unknowns[check] ? unknowns[check].knownAt : lastAt;
}

/**
 * The part of a cluster that is known or unknown as one: a collector with its
 * instances and targets, a node, a host. Undefined for the cluster, for what a
 * store holds of it, and for an instance or a target of which it is not known
 * where it belongs.
 */
function scopeOf(subject: Subject): string | undefined {
  const { kind, namespace = '', name, collector } = subject;
  switch (kind) {
    case 'cluster':
    case 'metric':
    case 'stream':
      return undefined;
    case 'instance':
    case 'target':
      return collector && `collector ${namespace}/${collector}`;
    default:
      return `${kind} ${namespace}/${name}`;
  }
}
