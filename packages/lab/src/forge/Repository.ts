import { ForgeError } from './ForgeError';
import { GitError, git } from './git';

/** A file or a folder of a repository. */
export interface TreeEntry {
  readonly type: 'file' | 'dir';
  readonly path: string;
  readonly sha: string;
  readonly size: number;
}

/** A commit, its times in ISO 8601. */
export interface Commit {
  readonly sha: string;
  readonly author: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
}

/** A bare repository of the forge, read by the real git. */
export class Repository {
  readonly owner: string;
  readonly name: string;
  readonly dir: string;

  constructor(options: { owner: string; name: string; dir: string }) {
    this.owner = options.owner;
    this.name = options.name;
    this.dir = options.dir;
  }

  /** The branch that HEAD stands on, whether it has commits or not. */
  async defaultBranch(): Promise<string> {
    return this.#text(['symbolic-ref', '--short', 'HEAD']);
  }

  /** The branches that have commits. */
  async branches(): Promise<string[]> {
    const text = await this.#text([
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
    ]);
    return text.split('\n').filter(it => it !== '');
  }

  /**
   * The commit that a branch, a tag or a hash stands for.
   *
   * @throws ForgeError 404
   */
  async commit(ref: string): Promise<Commit> {
    const sha = await this.#resolve(`${ref}^{commit}`);
    const format = '%an%x00%ae%x00%cI%x00%B';
    const text = await this.#text(['show', '-s', `--format=${format}`, sha]);
    const [author, email, date, message] = text.split('\0');
    return { sha, author, email, date, message };
  }

  /** The newest commits of a branch, the newest first. */
  async log(ref: string, limit: number): Promise<Commit[]> {
    const { sha } = await this.commit(ref);
    const hashes = await this.#text(['rev-list', `--max-count=${limit}`, sha]);
    return Promise.all(hashes.split('\n').map(it => this.commit(it)));
  }

  /**
   * A file, or the entries of a folder; the empty path is the root.
   *
   * @throws ForgeError 404
   */
  async read(
    ref: string,
    path: string,
  ): Promise<{ entry?: TreeEntry; content?: Buffer; entries?: TreeEntry[] }> {
    const { sha } = await this.commit(ref);
    const folder = path.replace(/(?<!\/)\/+$/, '');
    const object = await this.#resolve(`${sha}:${folder}`);
    const type = await this.#text(['cat-file', '-t', object]);
    if (type === 'tree') {
      return { entries: await this.#entries(object, folder) };
    }
    const content = await git(this.dir, ['cat-file', 'blob', object]);
    const size = content.length;
    return {
      entry: { type: 'file', path: folder, sha: object, size },
      content,
    };
  }

  /** The texts of all files of the default branch, by path; none before its first commit. */
  async files(): Promise<Map<string, string>> {
    const branch = await this.defaultBranch();
    const files = new Map<string, string>();
    if (!(await this.branches()).includes(branch)) {
      return files;
    }
    const { sha } = await this.commit(branch);
    const names = await this.#text(['ls-tree', '-r', '--name-only', '-z', sha]);
    for (const name of names.split('\0').filter(it => it !== '')) {
      const content = await git(this.dir, [
        'cat-file',
        'blob',
        `${sha}:${name}`,
      ]);
      files.set(name, content.toString('utf8'));
    }
    return files;
  }

  /** What a branch changes since it left another, as git writes it. */
  async diff(base: string, head: string): Promise<string> {
    const from = await this.commit(`refs/heads/${base}`);
    const to = await this.commit(`refs/heads/${head}`);
    return this.#text(['diff', `${from.sha}...${to.sha}`]);
  }

  /** A gzipped tar of a commit; everything is in one folder at its top. */
  async archive(ref: string): Promise<Buffer> {
    const { sha } = await this.commit(ref);
    return git(this.dir, [
      'archive',
      '--format=tar.gz',
      `--prefix=${this.name}/`,
      sha,
    ]);
  }

  /** A repository whose HEAD has no commit is put on a branch that has. */
  async settleHead(): Promise<void> {
    const branches = await this.branches();
    if (branches.length > 0 && !branches.includes(await this.defaultBranch())) {
      await git(this.dir, [
        'symbolic-ref',
        'HEAD',
        `refs/heads/${branches[0]}`,
      ]);
    }
  }

  async #entries(tree: string, folder: string): Promise<TreeEntry[]> {
    const text = await this.#text(['ls-tree', '-l', '-z', tree]);
    return text
      .split('\0')
      .filter(it => it !== '')
      .map(line => {
        const [, type, sha, size, name] =
          /^\d+ (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line)!;
        return {
          type: type === 'tree' ? ('dir' as const) : ('file' as const),
          path: folder === '' ? name : `${folder}/${name}`,
          sha,
          size: size === '-' ? 0 : Number(size),
        };
      });
  }

  async #resolve(expression: string): Promise<string> {
    try {
      return await this.#text([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        expression,
      ]);
    } catch (error) {
      if (error instanceof GitError) {
        const where = `${this.owner}/${this.name}`;
        throw new ForgeError(404, `${where} has no ${expression}`);
      }
      throw error;
    }
  }

  async #text(args: readonly string[]): Promise<string> {
    return (await git(this.dir, args)).toString('utf8').replace(/\n$/, '');
  }
}
