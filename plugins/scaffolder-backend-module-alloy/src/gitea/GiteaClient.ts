import {
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
} from '@backstage/integration';
import { InputError, ResponseError } from '@backstage/errors';

export interface PullRequest {
  readonly number: number;
  readonly url: string;
}

interface PullRequestJson {
  readonly number: number;
  readonly html_url: string;
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
}

/** The calls of Gitea's API that a pull request needs, for one repository. */
export class GiteaClient {
  readonly #config: GiteaIntegrationConfig;
  readonly #repository: string;
  readonly #signal: AbortSignal | undefined;

  /** @throws InputError for an owner or a repo that is no name */
  constructor(options: {
    config: GiteaIntegrationConfig;
    owner: string;
    repo: string;
    signal?: AbortSignal;
  }) {
    const { config, owner, repo, signal } = options;
    this.#config = config;
    this.#repository = `${segment('owner', owner)}/${segment('repo', repo)}`;
    this.#signal = signal;
  }

  /** Where git clones from and pushes to. */
  get cloneUrl(): string {
    return `${this.#config.baseUrl}/${this.#repository}.git`;
  }

  /** @throws ResponseError, as every call does */
  async defaultBranch(): Promise<string> {
    const { default_branch: branch } = await this.#json<{
      default_branch: string;
    }>('');
    return branch;
  }

  async hasBranch(name: string): Promise<boolean> {
    const response = await this.#fetch(`/branches/${segment('branch', name)}`);
    if (response.status === 404) {
      return false;
    }
    await assertOk(response);
    return true;
  }

  /** Opens a pull request, or gives the open one of the same branches. */
  async openPullRequest(options: {
    readonly title: string;
    readonly body: string;
    readonly head: string;
    readonly base: string;
  }): Promise<PullRequest> {
    const response = await this.#fetch('/pulls', {
      method: 'POST',
      body: JSON.stringify(options),
    });
    if (response.status === 409) {
      const open = await this.#find(options);
      if (open) {
        return open;
      }
    }
    await assertOk(response);
    return pullRequest(await response.json());
  }

  async #find({
    head,
    base,
  }: {
    readonly head: string;
    readonly base: string;
  }): Promise<PullRequest | undefined> {
    const all = await this.#json<PullRequestJson[]>('/pulls?state=open');
    const found = all.find(it => it.head.ref === head && it.base.ref === base);
    return found && pullRequest(found);
  }

  async #json<T>(path: string): Promise<T> {
    const response = await this.#fetch(path);
    await assertOk(response);
    return response.json() as Promise<T>;
  }

  #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(
      `${this.#config.baseUrl}/api/v1/repos/${this.#repository}${path}`,
      {
        ...init,
        headers: {
          ...getGiteaRequestOptions(this.#config).headers,
          'Content-Type': 'application/json',
        },
        signal: this.#signal,
      },
    );
  }
}

/** A piece of a path. Encoded or not, dots alone lead out of the repository. */
function segment(what: string, name: string): string {
  if (name === '.' || name === '..') {
    throw new InputError(`${name} is no name of a ${what} on Gitea`);
  }
  return encodeURIComponent(name);
}

async function assertOk(response: Response): Promise<void> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
}

function pullRequest({ number, html_url: url }: PullRequestJson): PullRequest {
  return { number, url };
}
