import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { ForgeUser, requireUser } from './authenticate';
import { ForgeError } from './ForgeError';
import { repositoryJson } from './giteaJson';
import type { Repositories } from './Repositories';

const repositorySchema = z.object({
  name: z.string().min(1),
  description: z.string().optional(),
  private: z.boolean().optional(),
  default_branch: z.string().min(1).optional(),
});

const organisationSchema = z.object({ username: z.string().min(1) });

/** Organisations, the user, and making repositories. */
export function repositoriesRouter(options: {
  repositories: Repositories;
  user: ForgeUser;
  baseUrl: (request: { headers: { host?: string } }) => string;
}): Router {
  const { repositories, user, baseUrl } = options;
  const router = PromiseRouter();

  router.get('/version', (_request, response) => {
    response.json({ version: '1.22.0+lab' });
  });

  router.get('/user', (request, response) => {
    const login = requireUser(request, user);
    response.json({ login, username: login });
  });

  router.get('/orgs/:org', (request, response) => {
    const { org } = request.params;
    // As in Gitea, a user is no organisation.
    if (org === user.name || !repositories.hasOwner(org)) {
      throw new ForgeError(404, `there is no organisation ${org}`);
    }
    response.json({ name: org, username: org, visibility: 'public' });
  });

  router.post('/orgs', async (request, response) => {
    requireUser(request, user);
    const { username } = organisationSchema.parse(request.body);
    await repositories.addOwner(username);
    response.status(201).json({ name: username, username });
  });

  router.get('/orgs/:org/repos', async (request, response) => {
    const found = await repositories.list(request.params.org);
    const url = baseUrl(request);
    response.json(await Promise.all(found.map(it => repositoryJson(it, url))));
  });

  for (const path of ['/orgs/:owner/repos', '/user/repos']) {
    router.post(path, async (request, response) => {
      const login = requireUser(request, user);
      const body = repositorySchema.parse(request.body);
      const created = await repositories.create({
        owner: request.params.owner ?? login,
        name: body.name,
        defaultBranch: body.default_branch,
      });
      response
        .status(201)
        .json(await repositoryJson(created, baseUrl(request)));
    });
  }

  router.get('/repos/:owner/:name', async (request, response) => {
    const { owner, name } = request.params;
    const found = repositories.find(owner, name);
    response.json(await repositoryJson(found, baseUrl(request)));
  });

  return router;
}
