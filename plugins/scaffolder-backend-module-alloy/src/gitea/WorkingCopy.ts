import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
  createBranch,
  deserializeDirectoryContents,
  removeFiles,
  serializeDirectoryContents,
} from '@backstage/plugin-scaffolder-node';

interface Auth {
  readonly username: string;
  readonly password: string;
}

/** A clone of one branch of a repository, outside the workspace. */
export class WorkingCopy {
  readonly #dir: string;
  readonly #auth: Auth;
  readonly #logger: LoggerService;

  static async clone(options: {
    readonly url: string;
    readonly branch: string;
    readonly auth: Auth;
    readonly logger: LoggerService;
  }): Promise<WorkingCopy> {
    const { url, branch, auth, logger } = options;
    const dir = await mkdtemp(join(tmpdir(), 'pull-request-'));
    const copy = new WorkingCopy(dir, auth, logger);
    try {
      await cloneRepo({ url, dir, auth, logger, ref: branch, depth: 1 });
    } catch (error) {
      await copy.remove();
      throw error;
    }
    return copy;
  }

  private constructor(dir: string, auth: Auth, logger: LoggerService) {
    this.#dir = dir;
    this.#auth = auth;
    this.#logger = logger;
  }

  /** Goes on from what is checked out, on a branch of its own. */
  async branch(name: string): Promise<void> {
    await createBranch({ ...this.#git, ref: name });
  }

  /**
   * Puts the files of a folder over those of the copy and takes others away;
   * says whether that changed anything.
   *
   * @throws NotAllowedError for a path outside the copy, InputError for a
   *   folder to take away
   */
  async change(options: {
    readonly sourceDir: string;
    readonly deleted: readonly string[];
  }): Promise<boolean> {
    const files = (await serializeDirectoryContents(options.sourceDir)).filter(
      ({ path }) => path !== '.git' && !path.startsWith('.git/'),
    );
    const differing = [];
    for (const file of files) {
      const text = await this.#read(file.path);
      if (!text?.equals(file.content)) {
        differing.push(file);
      }
    }
    await deserializeDirectoryContents(this.#dir, differing);
    for (const { path } of differing) {
      await addFiles({ ...this.#git, filepath: path });
    }
    const deleted: string[] = [];
    for (const path of options.deleted) {
      if ((await this.#read(path)) !== undefined) {
        await rm(resolveSafeChildPath(this.#dir, path));
        await removeFiles({ ...this.#git, filepath: path });
        deleted.push(path);
      }
    }
    return differing.length + deleted.length > 0;
  }

  async push(options: {
    readonly branch: string;
    readonly message: string;
    readonly author: { readonly name?: string; readonly email?: string };
  }): Promise<void> {
    const { branch, message, author } = options;
    await commitAndPushBranch({
      ...this.#git,
      branch,
      commitMessage: message,
      gitAuthorInfo: author,
    });
  }

  async remove(): Promise<void> {
    await rm(this.#dir, { recursive: true, force: true });
  }

  get #git() {
    return { dir: this.#dir, auth: this.#auth, logger: this.#logger };
  }

  async #read(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(resolveSafeChildPath(this.#dir, path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') {
        return undefined;
      }
      if (code === 'EISDIR') {
        throw new InputError(
          `The repository has ${JSON.stringify(
            path,
          )}, which is a folder: name each file`,
          error,
        );
      }
      throw error;
    }
  }
}
