import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { GiteaIntegration, ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  parseRepoUrl,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { GiteaClient } from './GiteaClient';
import { examples } from './giteaPullRequest.examples';
import { WorkingCopy } from './WorkingCopy';

/** What later steps of a template can use, as `publish:github:pull-request` calls it. */
export type GiteaPullRequestOutput = {
  remoteUrl: string;
  pullRequestNumber: number;
  targetBranchName: string;
};

/**
 * `alloy:gitea:pull-request`: proposes what is in the workspace to a
 * repository on Gitea, whose module for the scaffolder has no such action.
 * Inputs and outputs are called as those of `publish:github:pull-request`, so
 * that one stands for the other. Run again, it goes on with the branch and the
 * pull request that are there.
 */
export function createGiteaPullRequestAction(options: {
  readonly integrations: ScmIntegrations;
  readonly config: RootConfigService;
}): TemplateAction<any, GiteaPullRequestOutput> {
  const { integrations, config } = options;
  return createTemplateAction({
    id: 'alloy:gitea:pull-request',
    description:
      'Pushes the content of the workspace to a branch of a repository on Gitea and opens a pull request.',
    examples,
    schema: {
      input: {
        repoUrl: z => z.string().describe('Repository location'),
        branchName: z => z.string().describe('The branch to push to'),
        title: z => z.string().describe('Title, and message of the commit'),
        description: z =>
          z.string().optional().describe('Text of the pull request'),
        targetBranchName: z =>
          z
            .string()
            .optional()
            .describe("Where to merge. Default: the repository's own"),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the workspace with the files. Default: its root',
            ),
        filesToDelete: z =>
          z
            .array(z.string())
            .optional()
            .describe('Paths in the repository to take away'),
        gitAuthorName: z => z.string().optional().describe('Author'),
        gitAuthorEmail: z => z.string().optional().describe('Their address'),
      },
      output: {
        remoteUrl: z => z.string().describe('Address of the pull request'),
        pullRequestNumber: z => z.number().describe('Its number'),
        targetBranchName: z => z.string().describe('Where it is to be merged'),
      },
    },
    async handler(ctx) {
      const {
        branchName,
        title,
        description = '',
        signal,
      } = {
        ...ctx.input,
        signal: ctx.signal,
      };
      const { host, owner, repo } = parseRepoUrl(
        ctx.input.repoUrl,
        integrations,
      );
      if (!owner || !repo) {
        throw new InputError(
          `repoUrl needs an owner and a repo: ${ctx.input.repoUrl}`,
        );
      }
      const deleted = (ctx.input.filesToDelete ?? []).map(deletable);
      const { config: gitea, auth } = credentialsOf(
        integrations.gitea.byHost(host),
        host,
      );
      const client = new GiteaClient({ config: gitea, owner, repo, signal });
      const base = ctx.input.targetBranchName ?? (await client.defaultBranch());
      if (base === branchName) {
        throw new InputError(
          `branchName and the branch to merge into are both ${base}`,
        );
      }
      const isThere = await client.hasBranch(branchName);
      const copy = await WorkingCopy.clone({
        url: client.cloneUrl,
        branch: isThere ? branchName : base,
        auth,
        logger: ctx.logger,
      });
      try {
        if (!isThere) {
          await copy.branch(branchName);
        }
        const isChanged = await copy.change({
          sourceDir: resolveSafeChildPath(
            ctx.workspacePath,
            ctx.input.sourcePath ?? '.',
          ),
          deleted,
        });
        if (!isChanged && !isThere) {
          throw new InputError(
            `${owner}/${repo} has all of this on ${base} already: there is nothing to propose`,
          );
        }
        signal?.throwIfAborted();
        if (isChanged) {
          await copy.push({
            branch: branchName,
            message: title,
            author: {
              name:
                ctx.input.gitAuthorName ??
                config.getOptionalString('scaffolder.defaultAuthor.name'),
              email:
                ctx.input.gitAuthorEmail ??
                config.getOptionalString('scaffolder.defaultAuthor.email'),
            },
          });
        }
      } finally {
        await copy.remove();
      }
      const { number, url } = await client.openPullRequest({
        title,
        body: description,
        head: branchName,
        base,
      });
      ctx.logger.info(`Pull request ${number}: ${url}`);
      ctx.output('remoteUrl', url);
      ctx.output('pullRequestNumber', number);
      ctx.output('targetBranchName', base);
    },
  });
}

/**
 * The path of a file in a repository, as git calls it.
 *
 * @throws InputError for the repository itself and for what git keeps in it
 */
function deletable(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (normal === '.' || normal === '') {
    throw new InputError(
      `filesToDelete has ${JSON.stringify(
        path,
      )}, which is the whole repository: name each file`,
    );
  }
  if (normal.split('/')[0].toLowerCase() === '.git') {
    throw new InputError(
      `filesToDelete has ${JSON.stringify(
        path,
      )}, which is git's own and no file of the repository`,
    );
  }
  return normal;
}

function credentialsOf(
  integration: GiteaIntegration | undefined,
  host: string,
) {
  if (!integration) {
    throw new InputError(
      `There is no Gitea at ${host} in integrations.gitea of this portal's configuration`,
    );
  }
  const { config } = integration;
  const { username, password } = config;
  if (!username || !password) {
    throw new InputError(
      `integrations.gitea has no username and password for ${host}, which pushing needs`,
    );
  }
  return { config, auth: { username, password } };
}
