import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  Upgrade,
  UpgradeRefusedError,
  upgradeReport,
  upgradeRepository,
} from '../../upgrade';
import { ExitCode } from '../exitCode';
import { Terminal } from '../Terminal';
import { textOf } from '../textOf';
import { UsageError } from '../UsageError';
import { writeRepository } from '../writeRepository';

export const UPGRADE_USAGE = `alloy-topology upgrade [--dry-run] REPO
  Makes a repository again from its own .alloy-topology.yaml, and keeps what
  was edited by hand. Exits 1 if files are in conflict: those are left as they
  are, with what is generated beside them as FILE.generated.
      --dry-run           only say what would become of the files`;

/** Makes a repository again, see UPGRADE_USAGE; gives the exit code. */
export async function upgrade(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { folder, isDryRun } = parsed(args);
  const made = await upgraded(folder);
  if (!isDryRun) {
    await writeRepository(folder, made.writes);
    for (const path of made.deletions) {
      await rm(join(folder, path));
    }
  }
  terminal.out(upgradeReport(made));
  return made.outcomes.some(({ status }) => status === 'conflict')
    ? ExitCode.findings
    : ExitCode.ok;
}

async function upgraded(folder: string): Promise<Upgrade> {
  try {
    return await upgradeRepository({
      read: path => textOf(join(folder, path)),
    });
  } catch (error) {
    if (error instanceof UpgradeRefusedError) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length !== 1) {
      throw new Error(
        `expected one repository, got ${positionals.length} arguments`,
      );
    }
    return { folder: positionals[0], isDryRun: values['dry-run'] };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
