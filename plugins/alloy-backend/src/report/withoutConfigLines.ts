import {
  allChecks,
  configurationChecks,
} from '@alloy-fleet/alloy-advisor/checks';
import {
  EndedFinding,
  Evidence,
  Finding,
  Report,
  alloyConfigReadPermission,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { holdsOf, unknownOf } from './configurationWords';
import { withDigest } from './withDigest';

const NEEDED = `(needs the permission ${alloyConfigReadPermission.name})`;
const KNOWN_CHECKS = new Set(allChecks.map(it => it.id));
const CONFIGURATION_CHECKS = new Map(
  configurationChecks.map(it => [it.id, it]),
);

/**
 * A report for a viewer who may not read configurations. Which check says what
 * of which collector stays, and where in a file something is wrong; it is told
 * in the check's own words, as those of a case quote what stands there.
 */
export function withoutConfigLines(report: Report): Report {
  const quoting = new Set(
    report.findings.filter(quotes).map(({ check }) => check),
  );
  const told = new Set(report.findings.map(({ check }) => check));
  return withDigest({
    ...report,
    findings: report.findings.map(it => (quotes(it) ? withoutText(it) : it)),
    ended: report.ended?.flatMap(it => {
      if (CONFIGURATION_CHECKS.has(it.check) || quoting.has(it.check)) {
        return [endedWithoutText(it)];
      }
      // Of a check that nobody knows any more it is not known what it quoted.
      return KNOWN_CHECKS.has(it.check) || told.has(it.check) ? [it] : [];
    }),
    mayReadConfigurations: false,
  });
}

/** Whether what is said may be from a configuration, by who says it or by its proof. */
function quotes({ check, evidence }: Finding): boolean {
  return (
    CONFIGURATION_CHECKS.has(check) || evidence.some(it => it.kind === 'config')
  );
}

function withoutText({
  clause: _,
  remedy,
  summary: __,
  ...finding
}: Finding): Finding {
  const { check, status, subject } = finding;
  // What several come to may be worded for the case, too.
  const { clause } = CONFIGURATION_CHECKS.get(check) ?? {};
  const reasons = finding.evidence.flatMap(it =>
    it.kind === 'source' ? it.message : [],
  );
  return {
    ...finding,
    ...(clause && status === 'failing' && { clause }),
    summary:
      status === 'unknown'
        ? unknownOf(subject, titleOf(check), [...new Set(reasons)].join(' '))
        : holdsOf(subject, titleOf(check), status === 'passing'),
    evidence: finding.evidence.flatMap(evidenceWithoutText),
    ...(remedy && {
      remedy: {
        text: `What to change is told to those who may read the configuration ${NEEDED}.`,
        ...(remedy.docsUrl && { docsUrl: remedy.docsUrl }),
      },
    }),
  };
}

function endedWithoutText(ended: EndedFinding): EndedFinding {
  const { check, subject } = ended;
  return { ...ended, summary: holdsOf(subject, titleOf(check), false) };
}

function titleOf(check: string): string {
  return CONFIGURATION_CHECKS.get(check)?.title ?? check;
}

function evidenceWithoutText(evidence: Evidence): Evidence[] {
  switch (evidence.kind) {
    case 'config':
      return [{ ...evidence, text: NEEDED }];
    case 'object':
      return [{ ...evidence, value: NEEDED }];
    case 'source':
      return [evidence];
    default:
      // A query is of what the configuration names.
      return [];
  }
}
