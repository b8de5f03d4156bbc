import { version } from '../../package.json';
import { renderFiles } from '../renderRepository';
import { parseSpec, Spec } from '../spec';
import { BASE_FILE, renderBaseFile } from '../topologyFile/baseFile';
import {
  renderTopologyFile,
  TOPOLOGY_FILE,
} from '../topologyFile/topologyFile';
import { addHosts } from './addHosts';
import { FileOutcome, mergeFile } from './mergeFile';
import { mergePatch } from './mergePatch';
import {
  ReadFile,
  readRecorded,
  RecordedRepository,
} from './RecordedRepository';

/** Beside a file in conflict, what is generated for it. */
export const GENERATED_SUFFIX = '.generated';

/** What an upgrade makes of a repository. */
export interface Upgrade {
  readonly spec: Spec;
  /** The versions of this package that made the repository and make it now. */
  readonly from: string;
  readonly to: string;
  /** Of every file that is or was generated; those of the record itself are not among them. */
  readonly outcomes: readonly FileOutcome[];
  /** The texts to write, by path. */
  readonly writes: ReadonlyMap<string, string>;
  /** The paths of the files to delete. */
  readonly deletions: readonly string[];
}

/**
 * Makes a repository again from the spec that it holds, with the changes of a
 * JSON Merge Patch, and keeps what hands have edited since.
 *
 * @throws InvalidSpecError, UpgradeRefusedError
 */
export async function upgradeRepository(options: {
  readonly read: ReadFile;
  readonly changes?: unknown;
}): Promise<Upgrade> {
  const { read, changes = {} } = options;
  const recorded = await readRecorded(read);
  const spec = parseSpec(mergePatch(recorded.spec, changes));
  return renderAgain({ read, recorded, spec });
}

/**
 * Adds hosts to a repository, in the same way, after the changes of a JSON
 * Merge Patch, such as addresses that hosts can reach. Hosts that it has are
 * left alone; when nothing is new, nothing changes.
 *
 * @throws InvalidSpecError, UpgradeRefusedError
 */
export async function addHostsToRepository(options: {
  readonly read: ReadFile;
  readonly hosts: unknown;
  readonly changes?: unknown;
}): Promise<Upgrade> {
  const { read, hosts, changes = {} } = options;
  const recorded = await readRecorded(read);
  const changed = parseSpec(mergePatch(recorded.spec, changes));
  const spec = addHosts(changed, hosts);
  if (JSON.stringify(spec) === JSON.stringify(recorded.spec)) {
    return {
      spec,
      from: recorded.generator,
      to: recorded.generator,
      outcomes: [],
      writes: new Map(),
      deletions: [],
    };
  }
  return renderAgain({ read, recorded, spec });
}

async function renderAgain({
  read,
  recorded,
  spec,
}: {
  readonly read: ReadFile;
  readonly recorded: RecordedRepository;
  readonly spec: Spec;
}): Promise<Upgrade> {
  const { base, generator } = recorded;
  const generated = renderFiles(spec);
  const record = new Map([
    [TOPOLOGY_FILE, renderTopologyFile(spec)],
    [BASE_FILE, renderBaseFile(generated)],
  ]);
  const outcomes: FileOutcome[] = [];
  const writes = new Map<string, string>();
  const deletions: string[] = [];
  for (const path of new Set([...generated.keys(), ...base.keys()])) {
    const current = await read(path);
    const outcome = mergeFile(path, {
      base: base.get(path),
      current,
      generated: generated.get(path),
    });
    if (outcome.text === undefined && current !== undefined) {
      deletions.push(path);
    } else if (outcome.text !== undefined && outcome.text !== current) {
      writes.set(path, outcome.text);
    }
    const rejected = generated.get(path);
    if (outcome.status === 'conflict' && rejected !== undefined) {
      writes.set(`${path}${GENERATED_SUFFIX}`, rejected);
    }
    outcomes.push(outcome);
  }
  for (const [path, text] of record) {
    if ((await read(path)) !== text) {
      writes.set(path, text);
    }
  }
  return { spec, from: generator, to: version, outcomes, writes, deletions };
}
