import { createApp } from '@backstage/frontend-defaults';
import alloyScaffolderModule from '@alloy-fleet/backstage-plugin-alloy/scaffolder';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { labModule } from './modules/lab';
import { navModule } from './modules/nav';

export default createApp({
  features: [catalogPlugin, alloyScaffolderModule, navModule, labModule],
});
