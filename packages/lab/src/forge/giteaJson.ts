import type { Commit, Repository, TreeEntry } from './Repository';

/** Shapes of Gitea's REST API, as far as its clients here read them. */

export async function repositoryJson(repository: Repository, baseUrl: string) {
  const { owner, name } = repository;
  const url = `${baseUrl}/${owner}/${name}`;
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner, username: owner },
    private: false,
    empty: (await repository.branches()).length === 0,
    default_branch: await repository.defaultBranch(),
    html_url: url,
    clone_url: `${url}.git`,
  };
}

export function commitJson(commit: Commit) {
  const person = {
    name: commit.author,
    email: commit.email,
    date: commit.date,
  };
  return {
    sha: commit.sha,
    created: commit.date,
    commit: { message: commit.message, author: person, committer: person },
  };
}

export function branchJson(name: string, commit: Commit) {
  const { sha: id, message, date: timestamp } = commit;
  return { name, commit: { id, message, timestamp } };
}

export function entryJson(entry: TreeEntry, content?: Buffer) {
  return {
    name: entry.path.split('/').pop(),
    path: entry.path,
    sha: entry.sha,
    type: entry.type,
    size: entry.size,
    encoding: content ? 'base64' : null,
    content: content ? content.toString('base64') : null,
  };
}
