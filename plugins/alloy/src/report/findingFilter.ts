import {
  Finding,
  Severity,
  subjectIdentity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

export const STATUSES = ['failing', 'unknown', 'passing'] as const;
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** Which findings are looked at; what is empty or absent leaves all. */
export interface FindingFilter {
  readonly statuses: readonly Finding['status'][];
  readonly severities: readonly Severity[];
  /** The name of a collector: its own findings and those of its instances. */
  readonly collector?: string;
  /** The names of what findings are about, as a link gives them. */
  readonly subjects: readonly string[];
  /** What stands in the summary, the subject, the name of the check or of its area. */
  readonly text: string;
  /** Whether what began last stands first; else what is worst. It leaves all. */
  readonly newestFirst?: boolean;
}

export const NO_FILTER: FindingFilter = {
  statuses: [],
  severities: [],
  subjects: [],
  text: '',
};

/** Whether a filter leaves everything. */
export function isEmptyFilter(filter: FindingFilter): boolean {
  return filterQuery({ ...filter, newestFirst: false }) === '';
}

/** Reads a filter from an address; what makes no sense is left out. */
export function readFilter(params: URLSearchParams): FindingFilter {
  return {
    statuses: STATUSES.filter(it => params.getAll('status').includes(it)),
    severities: SEVERITIES.filter(it => params.getAll('severity').includes(it)),
    collector: params.get('collector') || undefined,
    subjects: params.getAll('subject').filter(it => it !== ''),
    text: params.get('text') ?? '',
    newestFirst: params.get('order') === 'newest',
  };
}

/** A filter as the query of an address, without the question mark. */
export function filterQuery(filter: Partial<FindingFilter>): string {
  const { statuses = [], severities = [], subjects = [] } = filter;
  const { collector, text, newestFirst } = filter;
  return new URLSearchParams([
    ...statuses.map(it => ['status', it]),
    ...severities.map(it => ['severity', it]),
    ...(collector ? [['collector', collector]] : []),
    ...subjects.map(it => ['subject', it]),
    ...(text ? [['text', text]] : []),
    ...(newestFirst ? [['order', 'newest']] : []),
  ]).toString();
}

/** Whether a filter leaves a finding. */
export function passesFilter(finding: Finding, filter: FindingFilter): boolean {
  const { statuses, collector, subjects, text } = filter;
  return (
    (statuses.length === 0 || statuses.includes(finding.status)) &&
    hasSeverity(finding, filter) &&
    (subjects.length === 0 || subjects.includes(finding.subject.name)) &&
    (collector === undefined || collectorOf(finding) === collector) &&
    hasText(finding, text)
  );
}

/** The collector that a finding is about, itself or one of its instances. */
export function collectorOf({ subject }: Finding): string | undefined {
  return subject.kind === 'collector' ? subject.name : subject.collector;
}

/** What passes is not severe: it is left only to those who ask for it. */
function hasSeverity(
  { severity, status }: Finding,
  { severities, statuses }: FindingFilter,
): boolean {
  return (
    severities.length === 0 ||
    (severities.includes(severity) &&
      (status !== 'passing' || statuses.includes('passing')))
  );
}

function hasText(
  { summary, subject, check, area }: Finding,
  text: string,
): boolean {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return (
    wanted === '' ||
    [summary, check, area ?? '', ...subjectIdentity(subject)].some(it =>
      it.toLocaleLowerCase('en-US').includes(wanted),
    )
  );
}
