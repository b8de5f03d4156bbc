import { FileOutcome, FileStatus } from './mergeFile';
import { GENERATED_SUFFIX, Upgrade } from './upgradeRepository';

interface Section {
  readonly status: FileStatus;
  readonly title: string;
  /** What to know, or to do. */
  readonly text?: string;
}

/** What needs a person first. */
const SECTIONS: readonly Section[] = [
  {
    status: 'conflict',
    title: 'In conflict',
    text: `Left as they are. What is generated for each stands beside it as \`FILE${GENERATED_SUFFIX}\`, if anything is: take over what you want and delete that file.`,
  },
  {
    status: 'merged',
    title: 'Merged',
    text: 'Edits by hand and the changes of what is generated, together. Read these.',
  },
  {
    status: 'kept',
    title: 'Kept',
    text: 'Edited by hand; what is generated has not changed.',
  },
  { status: 'added', title: 'Added' },
  { status: 'updated', title: 'Updated' },
  {
    status: 'deleted',
    title: 'Deleted',
    text: 'No longer generated, and not edited by hand.',
  },
];

/** More files than these are counted: a pull request's text has its limits. */
const SHOWN = 100;

/** An upgrade in Markdown, for the text of a pull request. */
export function upgradeReport(upgrade: Upgrade): string {
  const { outcomes, from, to, spec } = upgrade;
  const unchanged = outcomes.filter(({ status }) => status === 'unchanged');
  const versions =
    from === to
      ? `by generator ${to}`
      : `by generator ${to}, before by ${from}`;
  return [
    `The collectors of \`${spec.cluster}\`, made again from its spec ${versions}.`,
    ...SECTIONS.flatMap(section => sectionText(section, outcomes)),
    `Unchanged: ${unchanged.length} ${
      unchanged.length === 1 ? 'file' : 'files'
    }.`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function sectionText(
  { status, title, text }: Section,
  outcomes: readonly FileOutcome[],
): string[] {
  const files = outcomes.filter(outcome => outcome.status === status);
  if (files.length === 0) {
    return [];
  }
  const lines = files
    .slice(0, SHOWN)
    .map(({ path, reason }) => `- \`${path}\`${reason ? `: ${reason}` : ''}`);
  if (files.length > SHOWN) {
    lines.push(`- and ${files.length - SHOWN} more`);
  }
  return [
    `### ${title} (${files.length})`,
    ...(text ? [text] : []),
    lines.join('\n'),
  ];
}
