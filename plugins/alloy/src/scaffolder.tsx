/**
 * The field of the scaffolder's forms that shows the repository which a form's
 * answers make: for apps that have the scaffolder, of either frontend system.
 *
 * @packageDocumentation
 */
import { lazy, Suspense } from 'react';
import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';
import { Progress } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { PreviewOptions } from './components/preview';

// As in index.ts: this file is an entry of its own.
ClassNameGenerator.configure(name =>
  name.startsWith('v5-') ? name : `v5-${name}`,
);

/** What templates call the field: `ui:field: AlloyRepositoryPreview`. */
const NAME = 'AlloyRepositoryPreview';

const Preview = lazy(async () => ({
  default: (await import('./components/preview')).AlloyRepositoryPreview,
}));

function AlloyRepositoryPreview(
  props: FieldExtensionComponentProps<unknown, PreviewOptions>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Preview formContext={props.formContext} uiSchema={props.uiSchema} />
    </Suspense>
  );
}

/** For `createScaffolderFieldExtension` of the older frontend system. */
export const alloyRepositoryPreviewField = {
  name: NAME,
  component: AlloyRepositoryPreview,
};

/** `scaffolder-form-field:scaffolder/alloy-repository-preview` */
export const alloyRepositoryPreviewFormField = FormFieldBlueprint.make({
  name: 'alloy-repository-preview',
  params: { field: async () => createFormField(alloyRepositoryPreviewField) },
});

/** What the plugin adds to the scaffolder. */
export const alloyScaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [alloyRepositoryPreviewFormField],
});

export { alloyScaffolderModule as default };
