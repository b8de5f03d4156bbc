import { rm } from 'node:fs/promises';
import {
  FileStatus,
  ReadFile,
  Upgrade,
  upgradeReport,
} from '@alloy-fleet/alloy-topology';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { asInputError } from './asInputError';
import { readText } from './readText';
import { writeFiles } from './writeFiles';

type Context = Pick<
  ActionContext<any, any, any>,
  'workspacePath' | 'signal' | 'logger'
>;

/** What a change of a repository gives to the steps after it. */
export type RepositoryChange = {
  /** Whether anything is left to publish. */
  changed: boolean;
  /** The paths that were written. */
  files: string[];
  /** The paths that were deleted. */
  deleted: string[];
  outcomes: { path: string; status: FileStatus; reason?: string }[];
  /** How many files are in conflict. */
  conflicts: number;
  /** All of this in Markdown. */
  report: string;
};

/**
 * Changes the repository of a cluster in a folder of the workspace. Nothing is
 * written unless everything could be read and made.
 *
 * @throws InputError for what a person can mend; NotAllowedError for a path
 * that leads out of the workspace.
 */
export async function changeRepository(
  ctx: Context,
  targetPath: string,
  change: (read: ReadFile) => Promise<Upgrade>,
): Promise<{ upgrade: Upgrade; result: RepositoryChange }> {
  const { workspacePath, signal, logger } = ctx;
  const folder = resolveSafeChildPath(workspacePath, targetPath);
  const upgrade = await changed(() =>
    change(path => {
      signal?.throwIfAborted();
      return readText(folder, path);
    }),
  );
  const { writes, deletions, outcomes } = upgrade;
  await writeFiles({ workspacePath, targetPath, files: writes, signal });
  for (const path of deletions) {
    await rm(resolveSafeChildPath(folder, path), { force: true });
  }
  for (const { path, status, reason } of outcomes) {
    if (status === 'conflict') {
      logger.warn(`${path}: ${reason}; left as it is`);
    } else if (status !== 'unchanged') {
      logger.info(`${path}: ${reason ?? status}`);
    }
  }
  return {
    upgrade,
    result: {
      changed: writes.size + deletions.length > 0,
      files: [...writes.keys()],
      deleted: [...deletions],
      outcomes: outcomes.map(({ path, status, reason }) => ({
        path,
        status,
        ...(reason ? { reason } : {}),
      })),
      conflicts: outcomes.filter(({ status }) => status === 'conflict').length,
      report: upgradeReport(upgrade),
    },
  };
}

async function changed(change: () => Promise<Upgrade>): Promise<Upgrade> {
  try {
    return await change();
  } catch (error) {
    throw asInputError(error);
  }
}
