/** The preview in the forms of the scaffolder. */
export const previewMessages = {
  preview: {
    allPass: 'The advisor finds nothing to change.',
    changed: '+{{added}} −{{removed}}',
    changedFiles_one: '{{count, number}} changed',
    changedFiles_other: '{{count, number}} changed',
    checking: 'The advisor is reading the files.',
    counts:
      '{{collectors}} collectors: {{failing}} failing, {{passing}} passing, {{unknown}} unknown.',
    explained_one: 'The {{count, number}} file of the new repository.',
    explained_other:
      'The {{count, number}} files of the new repository. Lines that your last answer changed are marked.',
    failing_one: 'The advisor would change {{count, number}} thing.',
    failing_other: 'The advisor would change {{count, number}} things.',
    files: 'Files',
    issues_one:
      'An answer is not right yet; the files are those of the answers before.',
    issues_other:
      '{{count, number}} answers are not right yet; the files are those of the answers before.',
    missing: 'Still to answer, with stand-ins in the files: {{fields}}.',
    moreFolders_one: 'and {{count, number}} more folder',
    moreFolders_other: 'and {{count, number}} more folders',
    moreLines_one: 'and {{count, number}} more line',
    moreLines_other: 'and {{count, number}} more lines',
    next: 'What happens next',
    nothingFails: 'The advisor finds nothing to change in what it can tell.',
    title: 'Preview',
    unknown_one: '{{count, number}} check cannot be made from files',
    unknown_other: '{{count, number}} checks cannot be made from files',
    verdict: "The advisor's verdict",
  },
} as const;
