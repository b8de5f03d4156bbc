import { Finding, Severity, severities } from '@alloy-fleet/alloy-advisor';
import {
  canHoldCollectors,
  InputFile,
  readCollectors,
  summaryText,
} from '@alloy-fleet/alloy-advisor/static';
import { runStaticChecks } from '@alloy-fleet/alloy-advisor/checks';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  serializeDirectoryContents,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { findingLine } from './findingLine';
import { examples } from './lint.examples';
import { lintReport } from './lintReport';
import { outputAll } from './outputAll';
import { readText } from './readText';
import { targetPathInput } from './targetPathInput';

/** What later steps of a template can use. */
export type LintOutput = {
  findings: any[];
  counts: { failing: number; unknown: number; passing: number };
  collectors: number;
  report: string;
};

/**
 * `alloy:lint`: runs the advisor's static checks over manifests and
 * configurations in the workspace. It fails the task for a failing check of
 * the severity asked for or worse, for a file that cannot be read, and where
 * there is nothing to check: none of these is proven to be well.
 */
export function createLintAction(): TemplateAction<any, LintOutput> {
  return createTemplateAction({
    id: 'alloy:lint',
    description:
      'Checks the Alloy collectors in the workspace, their configurations and their manifests, by the static checks of the advisor.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        targetPath: targetPathInput,
        failOn: z =>
          z
            .enum(['critical', 'warning', 'info', 'never'])
            .optional()
            .describe(
              'The least severity of a failing check that ends the task. Default: warning',
            ),
      },
      output: {
        findings: z =>
          z
            .array(z.object({}).passthrough())
            .describe('All findings: failing, unknown, passing'),
        counts: z =>
          z
            .object({
              failing: z.number(),
              unknown: z.number(),
              passing: z.number(),
            })
            .describe('How many there are of each'),
        collectors: z =>
          z.number().describe('How many collectors were checked'),
        report: z =>
          z.string().describe('What fails, in Markdown, for a pull request'),
      },
    },
    async handler(ctx) {
      const { targetPath = '.', failOn = 'warning' } = ctx.input;
      const unread: string[] = [];
      const onError = (path: string, message: string) => {
        unread.push(path);
        ctx.logger.error(`${path}: ${message}`);
      };
      const files = await filesIn({
        folder: resolveSafeChildPath(ctx.workspacePath, targetPath),
        signal: ctx.signal,
        onError,
      });
      const collectors = readCollectors(files, onError);
      const findings = runStaticChecks(collectors);
      const failing = findings.filter(({ status }) => status === 'failing');
      failing.forEach(finding => ctx.logger.warn(findingLine(finding)));
      const counts = {
        failing: failing.length,
        unknown: count(findings, 'unknown'),
        passing: count(findings, 'passing'),
      };
      const summary = summaryText(findings, collectors.length);
      ctx.logger.info(summary);
      outputAll(ctx, {
        findings,
        counts,
        collectors: collectors.length,
        report: lintReport(summary, failing),
      });
      if (failOn !== 'never') {
        assertSound({ failing, failOn, unread, targetPath, collectors });
      }
    },
  });
}

function count(findings: readonly Finding[], wanted: Finding['status']) {
  return findings.filter(({ status }) => status === wanted).length;
}

/** What can hold collectors under a folder; links are not followed. */
async function filesIn({
  folder,
  signal,
  onError,
}: {
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly onError: (path: string, message: string) => void;
}): Promise<readonly InputFile[]> {
  const found = await serializeDirectoryContents(folder, {
    globPatterns: [
      '**/*.{yaml,yml,json,alloy}',
      '!**/.*/**',
      '!**/node_modules/**',
    ],
  });
  const files: InputFile[] = [];
  for (const { path, symlink } of found) {
    signal?.throwIfAborted();
    if (symlink || path.startsWith('.') || !canHoldCollectors(path)) {
      continue;
    }
    try {
      files.push({ path, text: (await readText(folder, path)) ?? '' });
    } catch (error) {
      onError(path, (error as Error).message);
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function assertSound({
  failing,
  failOn,
  unread,
  targetPath,
  collectors,
}: {
  readonly failing: readonly Finding[];
  readonly failOn: Severity;
  readonly unread: readonly string[];
  readonly targetPath: string;
  readonly collectors: readonly unknown[];
}): void {
  if (unread.length > 0) {
    throw new InputError(
      `${
        unread.length
      } files could not be read whole, so what they hold is not checked: ${unread.join(
        ', ',
      )}. The log says why`,
    );
  }
  if (collectors.length === 0) {
    throw new InputError(
      `There are no Alloy collectors in ${JSON.stringify(
        targetPath,
      )}, so nothing was checked. Name the folder with their manifests or configurations as targetPath`,
    );
  }
  const ending = failing.filter(
    ({ severity }) =>
      severities.indexOf(severity) <= severities.indexOf(failOn),
  );
  if (ending.length > 0) {
    const [first] = ending;
    const more = ending.length > 1 ? ` and ${ending.length - 1} more` : '';
    throw new InputError(
      `${
        ending.length
      } checks fail that are of severity ${failOn} or worse: ${findingLine(
        first,
      )}${more}. Mend them, or set failOn to what this repository can live with`,
    );
  }
}
