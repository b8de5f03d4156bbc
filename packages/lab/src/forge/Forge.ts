import { mkdir } from 'node:fs/promises';
import express, { Express, Request } from 'express';
import PromiseRouter from 'express-promise-router';
import { answerError } from './answerError';
import { ForgeUser, authenticate, requireUser } from './authenticate';
import { contentsRouter } from './contentsRouter';
import { ForgeError } from './ForgeError';
import { assertGitIsThere } from './git';
import { gitHttpBackend } from './gitHttpBackend';
import { pagesRouter } from './pagesRouter';
import { pullsRouter } from './pullsRouter';
import { Repositories } from './Repositories';
import type { Repository } from './Repository';
import { repositoriesRouter } from './repositoriesRouter';

/** Who may write when nothing else is said. Loopback only. */
export const FORGE_USER: ForgeUser = { name: 'lab', password: 'lab-password' };

/** Organisations that are there from the start. */
const ORGANISATIONS = ['platform'];

const GIT_PATH = /^\/([^/]+)\/([^/]+)\.git\/(.+)$/;

/**
 * A Git forge: real repositories that git itself serves over HTTP, behind the
 * calls of Gitea's REST API that Backstage makes. Everybody reads, one user
 * writes.
 */
export class Forge {
  /** What answers behind the forge's door. */
  readonly handler: Express;

  /** @throws Error when git is missing */
  static async open(options: {
    /** An absolute path, made when missing. */
    dir: string;
    user?: ForgeUser;
    organisations?: readonly string[];
    /** Is told of each repository that was pushed to. */
    pushed?: (repository: Repository) => void;
  }): Promise<Forge> {
    const { dir, user = FORGE_USER, organisations = ORGANISATIONS } = options;
    assertGitIsThere();
    await mkdir(dir, { recursive: true });
    const repositories = new Repositories(dir);
    for (const owner of [user.name, ...organisations]) {
      await repositories.addOwner(owner);
    }
    return new Forge({ ...options, dir, user, repositories });
  }

  private constructor(options: {
    dir: string;
    user: ForgeUser;
    repositories: Repositories;
    pushed?: (repository: Repository) => void;
  }) {
    const { dir, user, repositories, pushed } = options;
    const api = PromiseRouter();
    api.use(express.json());
    api.use(repositoriesRouter({ repositories, user, baseUrl }));
    api.use(contentsRouter({ repositories }));
    api.use(pullsRouter({ repositories, user, baseUrl }));

    const router = PromiseRouter();
    router.use('/api/v1', api);
    router.all(GIT_PATH, async (request, response) => {
      const [, owner, name, service] = GIT_PATH.exec(request.path)!;
      const repository = repositories.find(owner, name);
      const query = request.originalUrl.split('?')[1] ?? '';
      const isPush = `${service}?${query}`.includes('git-receive-pack');
      await gitHttpBackend(request, response, {
        root: dir,
        pathInfo: `/${owner}/${repository.name}.git/${service}`,
        query,
        user: isPush ? requireUser(request, user) : authenticate(request, user),
        beforeEnd: async () => {
          await repository.settleHead();
          if (isPush) {
            pushed?.(repository);
          }
        },
      });
    });
    router.use(pagesRouter({ repositories }));
    router.use(request => {
      throw new ForgeError(404, `the forge has no ${request.path}`);
    });
    router.use(answerError);
    this.handler = express().disable('x-powered-by').use(router);
  }
}

function baseUrl(request: Pick<Request, 'headers'>): string {
  return `http://${request.headers.host}`;
}
