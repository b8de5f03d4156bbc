import type {
  Finding,
  Subject,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import type { PartState } from './Topology';

/** The worst first. What is not known is worse than what is worth knowing. */
const WORST: readonly Tone[] = [
  'critical',
  'warning',
  'unknown',
  'info',
  'passing',
];

/** The worse of two tones. */
export function worseTone(a: Tone, b: Tone): Tone {
  return WORST.indexOf(a) <= WORST.indexOf(b) ? a : b;
}

/** Orders what is worst first. */
export function byTone(a: { tone: Tone }, b: { tone: Tone }): number {
  return WORST.indexOf(a.tone) - WORST.indexOf(b.tone);
}

/** How a finding makes that look which it is about. */
export function findingTone({ status, severity }: Finding): Tone {
  return status === 'failing' ? severity : status;
}

/** Findings by what they are about, since there may be thousands of each. */
export class FindingIndex {
  readonly #bySubject = new Map<string, Finding[]>();
  readonly #byCollector = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const { kind, name, namespace, collector } = finding.subject;
      add(this.#bySubject, keyOf(kind, namespace, name), finding);
      const of = kind === 'collector' ? name : collector;
      if (of !== undefined) {
        add(this.#byCollector, keyOf(namespace, of), finding);
      }
    }
  }

  /** What is about one thing itself. */
  about(
    subject: Pick<Subject, 'kind' | 'name' | 'namespace'>,
  ): readonly Finding[] {
    const { kind, name, namespace } = subject;
    return this.#bySubject.get(keyOf(kind, namespace, name)) ?? [];
  }

  /** What is about a collector or one of its instances. */
  ofCollector(collector: {
    name: string;
    namespace: string;
  }): readonly Finding[] {
    const { name, namespace } = collector;
    return this.#byCollector.get(keyOf(namespace, name)) ?? [];
  }
}

/** Labels may have anything in them that would separate the parts of a text. */
function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding) {
  const others = map.get(key);
  if (others) {
    others.push(finding);
  } else {
    map.set(key, [finding]);
  }
}

/**
 * How a part is, by what was observed of it and by the findings about it. It
 * is never better than its worst finding.
 *
 * @param observed - what the snapshot itself says of it
 */
export function partState(
  observed: Tone,
  findings: readonly Finding[],
): PartState {
  let tone = observed;
  let worst: Finding | undefined;
  let failing = 0;
  const failingOn = new Set<string>();
  for (const finding of findings) {
    tone = worseTone(tone, findingTone(finding));
    if (finding.status === 'failing') {
      failing++;
      failingOn.add(finding.subject.name);
      if (
        !worst ||
        WORST.indexOf(finding.severity) < WORST.indexOf(worst.severity)
      ) {
        worst = finding;
      }
    }
  }
  return {
    tone,
    dark: tone === 'unknown' && observed === 'unknown',
    failing,
    failingOn: [...failingOn],
    because: worst?.summary,
  };
}
