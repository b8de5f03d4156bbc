import { upgradeRepository } from '@alloy-fleet/alloy-topology';
import {
  createTemplateAction,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { changesInput } from './changesInput';
import { changeOutput } from './changeOutput';
import { changeRepository, RepositoryChange } from './changeRepository';
import { outputAll } from './outputAll';
import { targetPathInput } from './targetPathInput';
import { examples } from './upgrade.examples';

/**
 * `alloy:upgrade`: makes the repository of a cluster again from the spec that
 * it holds, and keeps what was edited there by hand. A step that is run again
 * changes nothing.
 */
export function createUpgradeAction(): TemplateAction<any, RepositoryChange> {
  return createTemplateAction({
    id: 'alloy:upgrade',
    description:
      "Makes a cluster's repository in the workspace again from its own spec, keeps what was edited by hand, and reports what became of each file.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        changes: changesInput,
        targetPath: targetPathInput,
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const { changes, targetPath = '.' } = ctx.input;
      const { upgrade, result } = await changeRepository(
        ctx,
        targetPath,
        read => upgradeRepository({ read, changes }),
      );
      ctx.logger.info(
        `${upgrade.spec.cluster}: from generator ${upgrade.from} to ${upgrade.to}, ` +
          `${result.files.length} files written, ${result.deleted.length} deleted, ${result.conflicts} in conflict`,
      );
      outputAll(ctx, result);
    },
  });
}
