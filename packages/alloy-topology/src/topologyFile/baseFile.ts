import { gzipSync, Gunzip, strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { isRepositoryPath } from '../repositoryPath';
import { UpgradeRefusedError } from '../upgrade/UpgradeRefusedError';

/** Where a repository keeps its files as they were generated. */
export const BASE_FILE = '.alloy-topology.base';

const COMMENT =
  '# The files of this repository as they were generated, which tells an upgrade the edits by hand. Not for hands.';

/** Far more than the largest repository holds; a file of a repository can claim anything. */
const MAX_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 16 * 1024;

/** Thrown for a `.alloy-topology.base` that is not as it was written. */
export class InvalidBaseFileError extends UpgradeRefusedError {
  override readonly name = 'InvalidBaseFileError';

  constructor(what: string) {
    super(
      `${BASE_FILE} ${what}. Restore it from the last commit that has it whole, ` +
        'or delete it: then every file that differs from what is generated is a conflict.',
    );
  }
}

/**
 * The text of `.alloy-topology.base`: generated files, compressed. A hash of
 * each would tell that a file was edited; to merge an edit, what it was made
 * from has to be had, also when the generator that wrote it is gone and
 * whatever became of the repository's history.
 */
export function renderBaseFile(files: ReadonlyMap<string, string>): string {
  const json = JSON.stringify(Object.fromEntries(files));
  const zipped = gzipSync(strToU8(json), { mtime: 0 });
  return `${COMMENT}\n${btoa(strFromU8(zipped, true))}\n`;
}

/**
 * The files that a `.alloy-topology.base` holds, by their paths.
 *
 * @throws InvalidBaseFileError
 */
export function parseBaseFile(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).filter(line => !line.startsWith('#'));
  let value: unknown;
  try {
    value = JSON.parse(gunzip(strToU8(atob(lines.join('')), true)));
  } catch (error) {
    if (error instanceof InvalidBaseFileError) {
      throw error;
    }
    throw new InvalidBaseFileError('cannot be read');
  }
  const result = z.record(z.string(), z.string()).safeParse(value);
  if (!result.success) {
    throw new InvalidBaseFileError('holds something else than files');
  }
  const files = new Map(Object.entries(result.data));
  for (const path of files.keys()) {
    if (!isRepositoryPath(path)) {
      throw new InvalidBaseFileError(
        `names a file outside the repository, ${JSON.stringify(path)}`,
      );
    }
  }
  return files;
}

/** In pieces, so that what would unpack to gigabytes is noticed before it has. */
function gunzip(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  const stream = new Gunzip((chunk, isLast) => {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new InvalidBaseFileError('is larger than any repository');
    }
    text += decoder.decode(chunk, { stream: !isLast });
  });
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const to = from + CHUNK_BYTES;
    stream.push(bytes.subarray(from, to), to >= bytes.length);
  }
  return text;
}
