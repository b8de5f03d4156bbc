import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import {
  alloyRepositoryPreviewField,
  alloyRepositoryPreviewFormField,
} from './scaffolder';

describe('the field of the scaffolder', () => {
  it('has one name in both frontend systems, which templates call it by', async () => {
    const load = createExtensionTester(alloyRepositoryPreviewFormField).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );
    expect(await load()).toMatchObject({ name: 'AlloyRepositoryPreview' });
    expect(alloyRepositoryPreviewField.name).toBe('AlloyRepositoryPreview');
  });
});
