import { CATALOGUE_RELEASE } from '@alloy-fleet/alloy-config';
import type { Fact } from '../../snapshot';
import type { Evidence, Remedy, Severity } from '../../finding';
import {
  type CollectorParts,
  type StaticCollector,
  type Workload,
  newerRelease,
} from '../../static/collector';
import { unknownComponents } from '../../static/config';
import { ConfigurationCheck, Outcome, toFindings } from '../Check';
import type { CheckWords } from '../CheckWords';
import { unknownOutcome } from '../unknownOutcome';

/** What a check says of one collector. */
export type CollectorOutcome = Omit<Outcome, 'subject'>;

/** What makes a check of a function that is given the parts it needs, all of them known. */
interface Definition<Name extends keyof CollectorParts> extends CheckWords {
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
  ): CollectorOutcome | undefined;
}

/** Makes a check of a function that is given the parts it needs, all of them known. */
export function defineConfigurationCheck<Name extends keyof CollectorParts>(
  definition: Definition<Name>,
): ConfigurationCheck {
  const { id, title, docs, severity, area, clause, explains } = definition;
  const { workloads } = definition;
  return {
    id,
    title,
    docs,
    severity,
    area,
    clause,
    explains,
    reads: 'configuration',
    run(collector) {
      const { name, namespace, workload } = collector;
      if (workloads && workload.known && !workloads(workload.value)) {
        return [];
      }
      const subject = { kind: 'collector', name, namespace } as const;
      const question = `of ${name} ${definition.question}`;
      const outcome = outcomeOf(definition, collector);
      if (outcome === undefined) {
        return [];
      }
      return toFindings(definition, [
        'reason' in outcome
          ? unknownOutcome(outcome, subject, question)
          : { subject, ...outcome },
      ]);
    },
  };
}

/** A part that is not known. */
type Missing = Fact<never, keyof CollectorParts> & { known: false };

/** What a definition says of a collector, or why it can't; undefined if there is nothing to say. */
function outcomeOf<Name extends keyof CollectorParts>(
  definition: Definition<Name>,
  collector: StaticCollector,
): CollectorOutcome | Missing | undefined {
  const { needs } = definition;
  const [missing] = needs.flatMap((source): Missing[] => {
    const reason = reasonMissing(collector, source, definition);
    return reason === undefined ? [] : [{ known: false, source, reason }];
  });
  if (missing) {
    return missing;
  }
  const outcome = definition.decide(knownParts(collector, needs), collector);
  const unread =
    outcome?.status === 'passing' &&
    needs.some(it => it === 'config') &&
    !definition.isOfFiles
      ? reasonUnread(collector)
      : undefined;
  const unheardOf =
    definition.isOfEveryComponent && outcome === undefined
      ? reasonUnheardOf(collector)
      : undefined;
  const reason = unread ?? unheardOf;
  return reason === undefined
    ? outcome
    : { known: false, source: 'config', reason };
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
): CollectorOutcome {
  return {
    status: 'failing',
    summary,
    evidence,
    remedy,
    ...(severity && { severity }),
  };
}

/** What a check says where all is right. */
export function passing(
  summary: string,
  evidence: Evidence[] = [],
): CollectorOutcome {
  return { status: 'passing', summary, evidence };
}

/** What a check says where the parts are known and still do not tell. */
export function undecided(
  summary: string,
  evidence: Evidence[],
): CollectorOutcome {
  return { status: 'unknown', summary, evidence };
}
