import { gt, valid } from 'semver';
import { version } from '../../package.json';
import { renderFiles } from '../renderRepository';
import { Spec } from '../spec';
import { BASE_FILE, parseBaseFile } from '../topologyFile/baseFile';
import { parseTopologyFile, TOPOLOGY_FILE } from '../topologyFile/topologyFile';
import { UpgradeRefusedError } from './UpgradeRefusedError';

/** Gives the text of a file of a repository, or undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** What a repository says that it was made from. */
export interface RecordedRepository {
  /** The version of this package that made it. */
  readonly generator: string;
  readonly spec: Spec;
  /** Its files as they were generated; none where nobody knows. */
  readonly base: ReadonlyMap<string, string>;
}

/**
 * Reads what a repository was made from.
 *
 * @throws UpgradeRefusedError when it was not made by this package, or by a
 * newer version, or its record is damaged; InvalidSpecError
 */
export async function readRecorded(
  read: ReadFile,
): Promise<RecordedRepository> {
  const text = await read(TOPOLOGY_FILE);
  if (text === undefined) {
    throw new UpgradeRefusedError(
      `There is no ${TOPOLOGY_FILE}: this is not the top folder of a repository that was made from a spec. ` +
        'Fetch the repository of a cluster into the workspace first, or name its folder.',
    );
  }
  const { generator, spec } = parseTopologyFile(text);
  if (!valid(generator) || gt(generator, version)) {
    throw new UpgradeRefusedError(
      `${TOPOLOGY_FILE} was written by version ${JSON.stringify(
        generator,
      )} of the generator, and this is ${version}, which cannot know what that one meant. ` +
        'Update this portal or command line first.',
    );
  }
  return { generator, spec, base: await readBase(read, { generator, spec }) };
}

/**
 * Without the file that says what had been generated, the same generator can
 * still tell: from the same spec, it makes the same.
 */
async function readBase(
  read: ReadFile,
  { generator, spec }: Pick<RecordedRepository, 'generator' | 'spec'>,
): Promise<ReadonlyMap<string, string>> {
  const text = await read(BASE_FILE);
  if (text !== undefined) {
    return parseBaseFile(text);
  }
  return generator === version ? renderFiles(spec) : new Map();
}
