import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Repositories } from './Repositories';
import type { Repository } from './Repository';

/**
 * The pages that a person is sent to after publishing: a folder as a list of
 * links, a file as text. 404 until the branch has a commit.
 */
export function pagesRouter(options: { repositories: Repositories }): Router {
  const router = PromiseRouter();

  router.get('/:owner/:name', async (request, response) => {
    const { owner, name } = request.params;
    const branch = await options.repositories.find(owner, name).defaultBranch();
    response.redirect(`/${owner}/${name}/src/branch/${branch}/`);
  });

  router.get(
    ['/:owner/:name/src/branch/:branch', '/:owner/:name/src/branch/:branch/*'],
    async (request, response) => {
      const { owner, name, branch } = request.params;
      const repository = options.repositories.find(owner, name);
      const path = (request.params as Record<string, string>)[0] ?? '';
      const { content, entries } = await repository.read(branch, path);
      if (content) {
        response.type('text/plain').send(content);
        return;
      }
      const links = (entries ?? []).map(it => {
        const href = `${rootOf(repository, branch)}${it.path}`;
        return `<li><a href="${escaped(href)}">${escaped(it.path)}</a></li>`;
      });
      const title = escaped(`${owner}/${name}/${path}`);
      response
        .type('html')
        .send(
          `<!doctype html><title>${title}</title><h1>${title}</h1><p>Simulated forge</p><ul>${links.join(
            '',
          )}</ul>`,
        );
    },
  );

  return router;
}

function rootOf({ owner, name }: Repository, branch: string): string {
  return `/${owner}/${name}/src/branch/${encodeURIComponent(branch)}/`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, it => `&#${it.charCodeAt(0)};`);
}
