import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ForgeError } from './ForgeError';
import { readPulls } from './pullRequests';
import type { Repositories } from './Repositories';
import type { Repository } from './Repository';

/**
 * The pages that a person is sent to after publishing: a folder as a list of
 * links, a file as text, a pull request with its text and its changes. 404 until
 * the branch has a commit.
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

  router.get('/:owner/:name/pulls/:number', async (request, response) => {
    const { owner, name, number } = request.params;
    const repository = options.repositories.find(owner, name);
    const all = await readPulls(repository);
    const pull = all.find(it => String(it.number) === number);
    if (!pull) {
      throw new ForgeError(404, `${owner}/${name} has no pull ${number}`);
    }
    const { title, body, head, base } = pull;
    const diff = await repository.diff(base, head);
    response
      .type('html')
      .send(
        `<!doctype html><title>${escaped(title)}</title>` +
          `<h1>${escaped(title)}</h1><p>Simulated forge: pull request ` +
          `${pull.number} of ${escaped(`${owner}/${name}`)}, ` +
          `${escaped(head)} into ${escaped(base)}</p>` +
          `<pre>${escaped(body)}</pre><pre>${escaped(diff)}</pre>`,
      );
  });

  return router;
}

function rootOf({ owner, name }: Repository, branch: string): string {
  return `/${owner}/${name}/src/branch/${encodeURIComponent(branch)}/`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, it => `&#${it.charCodeAt(0)};`);
}
