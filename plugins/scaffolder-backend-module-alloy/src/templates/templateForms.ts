import type { FormField } from '@alloy-fleet/alloy-topology';
import { newClusterForm } from './newClusterForm';
import { newHostForm } from './newHostForm';
import { upgradeClusterForm } from './upgradeClusterForm';

/** The forms of the templates that this repository has, by their folders. */
export const TEMPLATE_FORMS: Readonly<
  Record<string, () => readonly FormField[]>
> = {
  'new-cluster': newClusterForm,
  'new-host': newHostForm,
  'upgrade-cluster': upgradeClusterForm,
};
