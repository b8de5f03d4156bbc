import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ForgeError } from './ForgeError';
import { git } from './git';
import { Repository } from './Repository';

/** Gitea's rule for names; it also keeps paths inside the forge's folder. */
const NAME = /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/** The bare repositories of the forge: a folder an owner. */
export class Repositories {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  hasOwner(owner: string): boolean {
    return NAME.test(owner) && existsSync(path.join(this.#dir, owner));
  }

  /** @throws ForgeError 422 for a name that Gitea would refuse */
  async addOwner(owner: string): Promise<void> {
    assertName(owner);
    await mkdir(path.join(this.#dir, owner), { recursive: true });
  }

  /**
   * Makes an empty repository.
   *
   * @throws ForgeError 404 without its owner, 409 when there is one already,
   *   422 for a name that Gitea would refuse
   */
  async create(options: {
    owner: string;
    name: string;
    defaultBranch?: string;
  }): Promise<Repository> {
    const { owner, name, defaultBranch = 'main' } = options;
    assertName(name);
    assertName(defaultBranch);
    if (!this.hasOwner(owner)) {
      throw new ForgeError(404, `there is no owner ${owner}`);
    }
    const dir = this.#dirOf(owner, name);
    if (existsSync(dir)) {
      throw new ForgeError(
        409,
        `The repository with the same name already exists: ${owner}/${name}`,
      );
    }
    await git(this.#dir, [
      'init',
      '--quiet',
      '--bare',
      `--initial-branch=${defaultBranch}`,
      dir,
    ]);
    return new Repository({ owner, name, dir });
  }

  /** @throws ForgeError 404 */
  find(owner: string, name: string): Repository {
    const bare = name.replace(/\.git$/, '');
    const dir = this.#dirOf(owner, bare);
    if (!NAME.test(owner) || !NAME.test(bare) || !existsSync(dir)) {
      throw new ForgeError(404, `there is no repository ${owner}/${bare}`);
    }
    return new Repository({ owner, name: bare, dir });
  }

  /** All repositories of an owner. */
  async list(owner: string): Promise<Repository[]> {
    if (!this.hasOwner(owner)) {
      throw new ForgeError(404, `there is no owner ${owner}`);
    }
    const folders = await readdir(path.join(this.#dir, owner));
    return folders.sort().map(it => this.find(owner, it));
  }

  #dirOf(owner: string, name: string): string {
    return path.join(this.#dir, owner, `${name}.git`);
  }
}

function assertName(name: string): void {
  if (!NAME.test(name)) {
    throw new ForgeError(
      422,
      `"${name}" is no valid name: letters, digits, dash, underscore and dot`,
    );
  }
}
