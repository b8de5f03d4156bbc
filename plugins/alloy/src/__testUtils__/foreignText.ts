import type { Readers } from '@alloy-fleet/lab/hostile';
import { changedFiles } from '../preview/changedLines';
import { highlightedLines } from '../preview/highlightedLines';
import { readFilter } from '../report/findingFilter';

/** Whatever of this plugin takes texts of reports, repositories and addresses apart. */
export const readers: Readers = {
  'a file of a repository': {
    read: text =>
      ['a.yaml', 'a.alloy', 'a.md'].map(path => highlightedLines(path, text)),
    pieces: [
      ...['- ', ' ', '\t', '"', ':', '#', 'a', '1', '.', '\n', 'true', '/'],
      ...['`', '\\', '{', '}', '[', ']', '//', '/*'],
    ],
    frames: [['a: ', '\n']],
  },
  'a file that has changed': {
    read: text =>
      changedFiles(new Map([['a', 'a\nb\n']]), new Map([['a', text]])),
    pieces: ['a\n', 'b\n', '\n', 'a', '\r'],
  },
  'the query of an address': {
    read: text => readFilter(new URLSearchParams(text)),
    pieces: ['&', '=', '%', 'q', 'status', '+', ',', '?'],
  },
};
