import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { CollectorKey } from '../../api';

/** A place of a configuration that proves a finding. */
export type ConfigPlace = Extract<Evidence, { kind: 'config' }>;

/** A finding at a line; `place` is the first of it there. */
export interface LintMark {
  readonly finding: Finding;
  readonly place: ConfigPlace;
}

/** What fails about a collector's configuration, by file and line. */
export interface LintMarks {
  /** By file, by line from 1; the worst of a line first. */
  readonly byFile: ReadonlyMap<string, ReadonlyMap<number, LintMark[]>>;
  /** Those whose file or line is not there. */
  readonly elsewhere: readonly LintMark[];
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** Puts the failing findings on a collector to the lines that prove them. */
export function lintMarks(
  findings: readonly Finding[],
  collector: CollectorKey,
  files: readonly { readonly name: string; readonly text: string }[],
): LintMarks {
  const byFile = new Map(
    files.map(it => [it.name, new Map<number, LintMark[]>()]),
  );
  const lengths = new Map(
    files.map(it => [it.name, it.text.split('\n').length]),
  );
  const elsewhere: LintMark[] = [];
  for (const finding of findings) {
    if (finding.status === 'failing' && isAbout(finding, collector)) {
      for (const place of finding.evidence) {
        if (place.kind === 'config') {
          const lines = byFile.get(place.file);
          const isThere = place.line <= (lengths.get(place.file) ?? 0);
          if (lines && isThere) {
            add(lines, { finding, place });
          } else {
            elsewhere.push({ finding, place });
          }
        }
      }
    }
  }
  for (const lines of byFile.values()) {
    for (const marks of lines.values()) {
      marks.sort((a, b) => rank(a) - rank(b));
    }
  }
  return { byFile, elsewhere };
}

function add(lines: Map<number, LintMark[]>, mark: LintMark) {
  const others = lines.get(mark.place.line) ?? [];
  // One finding may have two places in one line.
  if (!others.some(it => it.finding === mark.finding)) {
    lines.set(mark.place.line, [...others, mark]);
  }
}

function isAbout({ subject }: Finding, collector: CollectorKey): boolean {
  return (
    subject.kind === 'collector' &&
    subject.name === collector.name &&
    (subject.namespace ?? collector.namespace) === collector.namespace
  );
}

function rank({ finding }: LintMark): number {
  return SEVERITIES.indexOf(finding.severity);
}
