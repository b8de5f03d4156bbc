import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ForgeUser, requireUser } from './authenticate';
import { ForgeError } from './ForgeError';
import type { Repositories } from './Repositories';
import {
  PullRequest,
  pullRequestSchema,
  readPulls,
  writePulls,
} from './pullRequests';
import type { Repository } from './Repository';

/** Pull requests that can be opened and read, and are never merged. */
export function pullsRouter(options: {
  repositories: Repositories;
  user: ForgeUser;
  baseUrl: (request: { headers: { host?: string } }) => string;
}): Router {
  const router = PromiseRouter();
  const { repositories, user, baseUrl } = options;

  router.post('/repos/:owner/:name/pulls', async (request, response) => {
    requireUser(request, user);
    const { owner, name } = request.params;
    const repository = repositories.find(owner, name);
    const asked = pullRequestSchema.parse(request.body);
    await repository.commit(`refs/heads/${asked.head}`);
    await repository.commit(`refs/heads/${asked.base}`);
    const all = await readPulls(repository);
    if (all.some(it => it.head === asked.head && it.base === asked.base)) {
      throw new ForgeError(
        409,
        `pull request already exists for these targets: ${asked.head} into ${asked.base}`,
      );
    }
    const pull = { ...asked, number: all.length + 1 };
    await writePulls(repository, [...all, pull]);
    response.status(201).json(pullJson(pull, repository, baseUrl(request)));
  });

  router.get('/repos/:owner/:name/pulls', async (request, response) => {
    const { owner, name } = request.params;
    const repository = repositories.find(owner, name);
    const all = await readPulls(repository);
    const url = baseUrl(request);
    response.json(all.map(it => pullJson(it, repository, url)));
  });

  router.get('/repos/:owner/:name/pulls/:number', async (request, response) => {
    const { owner, name, number } = request.params;
    const repository = repositories.find(owner, name);
    const all = await readPulls(repository);
    const pull = all.find(it => String(it.number) === number);
    if (!pull) {
      throw new ForgeError(
        404,
        `${owner}/${name} has no pull request ${number}`,
      );
    }
    response.json(pullJson(pull, repository, baseUrl(request)));
  });

  return router;
}

function pullJson(pull: PullRequest, repository: Repository, baseUrl: string) {
  const { owner, name } = repository;
  return {
    number: pull.number,
    state: 'open',
    title: pull.title,
    body: pull.body,
    head: { ref: pull.head },
    base: { ref: pull.base },
    html_url: `${baseUrl}/${owner}/${name}/pulls/${pull.number}`,
  };
}
