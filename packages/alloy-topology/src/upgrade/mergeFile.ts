import { yamlDocuments } from '@alloy-fleet/alloy-advisor/static';
import { parse as parseAlloy } from '@alloy-fleet/alloy-config';
import { mergeTexts } from './mergeTexts';

/** What became of one file. */
export type FileStatus =
  /** It is as it is generated now. */
  | 'unchanged'
  /** It is new. */
  | 'added'
  /** It was as it had been generated, and is as it is generated now. */
  | 'updated'
  /** It is as a hand left it; what is generated has not changed. */
  | 'kept'
  /** It has the edits of a hand and the changes of what is generated. */
  | 'merged'
  /** It is as a hand left it, and lacks changes of what is generated. */
  | 'conflict'
  /** It is no longer generated, and nobody had edited it. */
  | 'deleted';

/** The three texts of a file; undefined where it is not there. */
export interface FileVersions {
  /** As it had been generated. */
  readonly base: string | undefined;
  /** As it is in the repository. */
  readonly current: string | undefined;
  /** As it is generated now. */
  readonly generated: string | undefined;
}

export interface FileOutcome {
  readonly path: string;
  readonly status: FileStatus;
  /** What is in the repository from now on; undefined where it is no file. */
  readonly text: string | undefined;
  /** Why, where the status does not say it. */
  readonly reason?: string;
}

/**
 * Brings together what a hand and the generator made of a file since it was
 * generated. What both changed is a conflict: the file stays as it is, as a
 * file with marks in it would keep Alloy or kubectl from reading any of it.
 */
export function mergeFile(path: string, versions: FileVersions): FileOutcome {
  const { base, current, generated } = versions;
  const outcome = (
    status: FileStatus,
    text: string | undefined,
    reason?: string,
  ): FileOutcome => ({
    path,
    status,
    text,
    ...(reason === undefined ? {} : { reason }),
  });

  if (current === generated) {
    return outcome('unchanged', current);
  }
  if (current === base) {
    const status = base === undefined ? 'added' : 'updated';
    return outcome(generated === undefined ? 'deleted' : status, generated);
  }
  if (generated === base) {
    return current === undefined
      ? outcome('kept', current, 'deleted by hand')
      : outcome('kept', current);
  }
  if (generated === undefined) {
    return outcome('conflict', current, 'edited, but no longer generated');
  }
  if (current === undefined) {
    return outcome(
      'conflict',
      current,
      'deleted by hand, but generated otherwise than before',
    );
  }
  if (base === undefined) {
    return outcome(
      'conflict',
      current,
      'differs from what is generated, and what it was made from is not known',
    );
  }
  const merged = mergeTexts({ base, current, generated });
  if (merged === undefined) {
    return outcome(
      'conflict',
      current,
      'edited where what is generated has changed',
    );
  }
  return isReadable(path, merged)
    ? outcome('merged', merged)
    : outcome(
        'conflict',
        current,
        `edited in a way that, with the changes of what is generated, is no valid ${languageOf(
          path,
        )}`,
      );
}

function languageOf(path: string): 'Alloy' | 'YAML' | 'text' {
  if (path.endsWith('.alloy')) {
    return 'Alloy';
  }
  return /\.ya?ml$/.test(path) ? 'YAML' : 'text';
}

/** Two edits that do not meet may still not fit together. */
function isReadable(path: string, text: string): boolean {
  switch (languageOf(path)) {
    case 'Alloy':
      return parseAlloy(text).diagnostics.length === 0;
    case 'YAML': {
      const errors: string[] = [];
      yamlDocuments(text, error => errors.push(error));
      return errors.length === 0;
    }
    default:
      return true;
  }
}
