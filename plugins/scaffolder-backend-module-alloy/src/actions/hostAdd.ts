import {
  addHostsToRepository,
  hostOfAnswers,
} from '@alloy-fleet/alloy-topology';
import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { changesInput } from './changesInput';
import { changeOutput } from './changeOutput';
import { changeRepository, RepositoryChange } from './changeRepository';
import { hostInput } from './specInput';
import { examples } from './hostAdd.examples';
import { outputAll } from './outputAll';
import { targetPathInput } from './targetPathInput';

/**
 * `alloy:host:add`: adds hosts to the repository of a cluster. A host that is
 * there already, the same in everything, is left alone, so that a step that is
 * run again changes nothing.
 */
export function createHostAddAction(): TemplateAction<any, RepositoryChange> {
  return createTemplateAction({
    id: 'alloy:host:add',
    description:
      "Adds hosts outside Kubernetes to a cluster's repository in the workspace, and keeps what was edited there by hand.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        hosts: z =>
          z.array(hostInput(z)).min(1).optional().describe('The hosts to add'),
        answers: z =>
          z
            .object({})
            .passthrough()
            .optional()
            .describe(
              'Instead of hosts: the parameters of a form that has the fields of one host, and whatever else',
            ),
        changes: changesInput,
        targetPath: targetPathInput,
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const { changes, targetPath = '.' } = ctx.input;
      const hosts = hostsToAdd(ctx.input);
      const { upgrade, result } = await changeRepository(
        ctx,
        targetPath,
        read => addHostsToRepository({ read, hosts, changes }),
      );
      ctx.logger.info(
        result.changed
          ? `${upgrade.spec.cluster} now has ${upgrade.spec.hosts.length} hosts`
          : `${upgrade.spec.cluster} has these hosts already`,
      );
      outputAll(ctx, result);
    },
  });
}

/** The hosts, given as they are or one of them as the answers of a form. */
function hostsToAdd({
  hosts,
  answers,
}: {
  readonly hosts?: unknown;
  readonly answers?: Readonly<Record<string, unknown>>;
}): unknown {
  if ((hosts === undefined) === (answers === undefined)) {
    throw new InputError(
      'Give either hosts, or answers of a form that has the fields of a host',
    );
  }
  return answers ? [hostOfAnswers(answers)] : hosts;
}
