import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { ForgeUser, requireUser } from './authenticate';
import { ForgeError } from './ForgeError';
import type { Repositories } from './Repositories';
import type { Repository } from './Repository';

const pullRequestSchema = z.object({
  title: z.string().min(1),
  body: z.string().default(''),
  head: z.string().min(1),
  base: z.string().min(1),
});

type PullRequest = z.output<typeof pullRequestSchema> & { number: number };

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
    const pull = { ...asked, number: all.length + 1 };
    await writeFile(fileOf(repository), JSON.stringify([...all, pull]));
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

function fileOf(repository: Repository): string {
  return path.join(repository.dir, 'lab-pulls.json');
}

async function readPulls(repository: Repository): Promise<PullRequest[]> {
  const file = fileOf(repository);
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : [];
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
