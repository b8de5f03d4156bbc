import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createClusterRenderAction } from './actions/clusterRender';

/** Adds the `alloy:*` actions to the scaffolder. */
export const scaffolderModuleAlloy = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'alloy',
  register({ registerInit }) {
    registerInit({
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions(createClusterRenderAction());
      },
    });
  },
});
