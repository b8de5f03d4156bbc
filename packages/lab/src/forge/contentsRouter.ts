import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ForgeError } from './ForgeError';
import { branchJson, commitJson, entryJson } from './giteaJson';
import type { Repositories } from './Repositories';
import type { Repository } from './Repository';

const ARCHIVE = '.tar.gz';
const LOG_LENGTH = 50;

/** What is in a repository: files, archives, branches and commits. */
export function contentsRouter(options: {
  repositories: Repositories;
}): Router {
  const router = PromiseRouter();

  const found = ({ params }: Request): Repository =>
    options.repositories.find(params.owner, params.name);

  router.get(
    ['/repos/:owner/:name/contents', '/repos/:owner/:name/contents/*'],
    async (request, response) => {
      const repository = found(request);
      const ref = await refOf(request, repository);
      const read = await repository.read(ref, restOf(request));
      if (read.entries) {
        response.json(read.entries.map(it => entryJson(it)));
        return;
      }
      response.setHeader('ETag', `"${read.entry!.sha}"`);
      response.json(entryJson(read.entry!, read.content));
    },
  );

  router.get('/repos/:owner/:name/raw/*', async (request, response) => {
    const repository = found(request);
    const ref = await refOf(request, repository);
    const { content } = await repository.read(ref, restOf(request));
    if (!content) {
      throw new ForgeError(404, `${restOf(request)} is no file`);
    }
    response.type('text/plain').send(content);
  });

  router.get('/repos/:owner/:name/archive/*', async (request, response) => {
    const archive = restOf(request);
    if (!archive.endsWith(ARCHIVE)) {
      throw new ForgeError(400, `the forge only makes ${ARCHIVE} archives`);
    }
    const ref = archive.slice(0, -ARCHIVE.length);
    response.type('application/gzip').send(await found(request).archive(ref));
  });

  router.get('/repos/:owner/:name/branches', async (request, response) => {
    const repository = found(request);
    const names = await repository.branches();
    response.json(
      await Promise.all(
        names.map(async it => branchJson(it, await repository.commit(it))),
      ),
    );
  });

  router.get('/repos/:owner/:name/branches/*', async (request, response) => {
    const name = restOf(request);
    const commit = await found(request).commit(`refs/heads/${name}`);
    response.json(branchJson(name, commit));
  });

  router.get('/repos/:owner/:name/commits', async (request, response) => {
    const repository = found(request);
    const ref = String(request.query.sha ?? (await repository.defaultBranch()));
    const commits = await repository.log(ref, LOG_LENGTH);
    response.json(commits.map(commitJson));
  });

  router.get('/repos/:owner/:name/git/commits/*', async (request, response) => {
    const commit = await found(request).commit(restOf(request));
    response.json(commitJson(commit));
  });

  return router;
}

/** What the wildcard of a route stands for. */
function restOf(request: Request): string {
  return (request.params as Record<string, string>)[0] ?? '';
}

async function refOf(
  request: Request,
  repository: Repository,
): Promise<string> {
  const { ref } = request.query;
  return typeof ref === 'string' && ref !== ''
    ? ref
    : repository.defaultBranch();
}
