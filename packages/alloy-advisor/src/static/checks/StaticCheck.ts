import type { Evidence, Finding, Remedy, Severity } from '../../finding';
import { CATALOGUE_RELEASE } from '@alloy-fleet/alloy-config';
import {
  type CollectorParts,
  type StaticCollector,
  type Workload,
  newerRelease,
} from '../collector';
import { unknownComponents } from '../config';

/** What a check says of one collector. */
export interface Verdict {
  readonly status: 'passing' | 'failing' | 'unknown';
  /** Where this case matters more or less than the check in general. */
  readonly severity?: Severity;
  readonly summary: string;
  readonly evidence: Evidence[];
  readonly remedy?: Remedy;
}

/** A pure function from one collector, as it is written down, to findings, with its name. */
export interface StaticCheck {
  /** `group/name`. */
  readonly id: string;
  /** What is right when it passes, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  /** No finding where the check has nothing to say of the collector. */
  run(collector: StaticCollector): Finding[];
}

/** Makes a check of a function that is given the parts it needs, all of them known. */
export function defineStaticCheck<Name extends keyof CollectorParts>(options: {
  id: string;
  title: string;
  severity: Severity;
  /** Completes "It is not known ..." when a part is not given. */
  question: string;
  needs: readonly Name[];
  /** Which workloads the check is about; all without it. Asked only of a known workload. */
  workloads?(workload: Workload): boolean;
  /** Whether it reads configurations that do not parse, too. */
  readsBrokenConfig?: boolean;
  /**
   * Whether it is about the text of the files alone. Every other check of a
   * configuration can't pass for one that takes components from elsewhere, or
   * that has some of a newer release, of which is not known what they do.
   */
  isOfFiles?: boolean;
  /**
   * Whether it asks something of every component, so that saying nothing means
   * that there is none to ask: not of one whose components are not all known.
   */
  isOfEveryComponent?: boolean;
  /** Undefined if there is nothing to say. `collector` has the parts that may be missing, too. */
  decide(
    parts: Pick<CollectorParts, Name>,
    collector: StaticCollector,
  ): Verdict | undefined;
}): StaticCheck {
  const { id, title, severity, needs, workloads } = options;
  return {
    id,
    title,
    severity,
    run(collector) {
      const subject = {
        kind: 'collector' as const,
        name: collector.name,
        namespace: collector.namespace,
      };
      const { workload } = collector;
      if (workloads && workload.known && !workloads(workload.value)) {
        return [];
      }
      const unknown = (source: string, reason: string): Finding[] => [
        {
          check: id,
          severity,
          subject,
          status: 'unknown',
          summary: `It is not known of ${collector.name} ${options.question}: ${reason}`,
          evidence: [{ kind: 'source', source, message: reason }],
        },
      ];
      const missing = needs
        .map(name => ({
          name,
          reason: reasonMissing(collector, name, options),
        }))
        .find(({ reason }) => reason !== undefined);
      if (missing?.reason !== undefined) {
        return unknown(missing.name, missing.reason);
      }
      const verdict = options.decide(knownParts(collector, needs), collector);
      const unread =
        verdict?.status === 'passing' &&
        needs.some(it => it === 'config') &&
        !options.isOfFiles
          ? reasonUnread(collector)
          : undefined;
      const unheardOf =
        options.isOfEveryComponent && verdict === undefined
          ? reasonUnheardOf(collector)
          : undefined;
      const open = unread ?? unheardOf;
      if (open !== undefined) {
        return unknown('config', open);
      }
      return verdict ? [{ check: id, severity, subject, ...verdict }] : [];
    },
  };
}

/** Why there may be more to a collector than its configuration says; undefined if there is not. */
export function reasonUnread(collector: StaticCollector): string | undefined {
  const { config } = collector;
  const [first] = config.known ? config.value.elsewhere : [];
  return first
    ? `${first.id} takes components from elsewhere, which were not read.`
    : reasonUnheardOf(collector);
}

/**
 * Why it is not known what some of its components do: they are of a newer
 * release. A release that is known has no others than those of the catalogue,
 * and does not load a configuration with one.
 */
function reasonUnheardOf(collector: StaticCollector): string | undefined {
  const release = newerRelease(collector);
  const { config } = collector;
  if (release === undefined || !config.known) {
    return undefined;
  }
  const [first, ...others] = unknownComponents(config.value);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return (
    first &&
    `what ${first.id}${more} of Alloy ${release} does is not known here, where ${CATALOGUE_RELEASE} is the newest release that is.`
  );
}

/** Why a part cannot be read; undefined if it can. */
function reasonMissing(
  collector: StaticCollector,
  name: keyof CollectorParts,
  { readsBrokenConfig = false }: { readsBrokenConfig?: boolean },
): string | undefined {
  const part = collector[name];
  if (!part.known) {
    return part.reason;
  }
  if (name === 'config' && collector.config.known && !readsBrokenConfig) {
    const broken = collector.config.value.parsed.find(
      ({ diagnostics }) => diagnostics.length > 0,
    );
    return broken && `${broken.name} does not parse.`;
  }
  return undefined;
}

function knownParts<Name extends keyof CollectorParts>(
  collector: StaticCollector,
  needs: readonly Name[],
): Pick<CollectorParts, Name> {
  const parts: Partial<CollectorParts> = {};
  for (const name of needs) {
    const part = collector[name];
    Object.assign(parts, { [name]: part.known ? part.value : undefined });
  }
  return parts as Pick<CollectorParts, Name>;
}

/** What a check says where something is wrong. */
export function failing(
  summary: string,
  evidence: Evidence[],
  remedy: Remedy,
  severity?: Severity,
): Verdict {
  return {
    status: 'failing',
    summary,
    evidence,
    remedy,
    ...(severity && { severity }),
  };
}

/** What a check says where all is right. */
export function passing(summary: string, evidence: Evidence[] = []): Verdict {
  return { status: 'passing', summary, evidence };
}

/** What a check says where the parts are known and still do not tell. */
export function undecided(summary: string, evidence: Evidence[]): Verdict {
  return { status: 'unknown', summary, evidence };
}
