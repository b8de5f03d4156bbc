import { addHostsToRepository } from '@alloy-fleet/alloy-topology';
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
        hosts: z => z.array(hostInput(z)).min(1).describe('The hosts to add'),
        changes: changesInput,
        targetPath: targetPathInput,
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const { hosts, changes, targetPath = '.' } = ctx.input;
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
