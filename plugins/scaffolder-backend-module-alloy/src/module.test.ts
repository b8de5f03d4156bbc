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

    expect(
      addActions.mock.calls[0].map((action: { id: string }) => action.id),
    ).toEqual([
      'alloy:cluster:render',
      'alloy:host:add',
      'alloy:upgrade',
      'alloy:lint',
      'alloy:gitea:pull-request',
    ]);
  });
});
