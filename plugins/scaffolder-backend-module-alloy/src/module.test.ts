import { startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import module from './index';

describe('the default export', () => {
  it('adds the actions to the scaffolder', async () => {
    const addActions = jest.fn();

    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [module],
    });

    expect(addActions).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'alloy:cluster:render' }),
    );
  });
});
