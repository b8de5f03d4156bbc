import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createClusterRenderAction } from './actions/clusterRender';
import { createHostAddAction } from './actions/hostAdd';
import { createLintAction } from './actions/lint';
import { createUpgradeAction } from './actions/upgrade';
import { createGiteaPullRequestAction } from './gitea/giteaPullRequest';

/** Adds the `alloy:*` actions to the scaffolder. */
export const scaffolderModuleAlloy = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'alloy',
  register({ registerInit }) {
    registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ scaffolder, config }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          createClusterRenderAction(),
          createHostAddAction(),
          createUpgradeAction(),
          createLintAction(),
          createGiteaPullRequestAction({ integrations, config }),
        );
      },
    });
  },
});
