import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** A context for an action, and what the action has given out by now. */
export function actionContext(options: {
  readonly workspacePath: string;
  readonly input: object;
  readonly signal?: AbortSignal;
}) {
  const { signal, ...rest } = options;
  const mock = createMockActionContext(rest as {});
  const ctx = { ...mock, signal } as unknown as Parameters<
    TemplateAction<any, any>['handler']
  >[0];
  const outputs = (): any =>
    Object.fromEntries((ctx.output as jest.Mock).mock.calls);
  return { ctx, outputs };
}
