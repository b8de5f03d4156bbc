import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { LabBanner } from './LabBanner';

/** Shows that the portal's data comes from the lab. */
export const labModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'lab-banner',
      params: { element: <LabBanner /> },
    }),
  ],
});
