import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { CHECKS, CHECK_SCRIPT } from './checkScript';

/** The workflow that GitHub and Gitea run, who read the same language. */
export function renderWorkflow({ delivery }: Spec): string {
  return renderYaml({
    comment: `What it checks stands in ${CHECK_SCRIPT}, which runs anywhere.`,
    value: {
      name: 'collectors',
      on: { push: { branches: [delivery.branch] }, pull_request: {} },
      // It only reads.
      permissions: { contents: 'read' },
      jobs: {
        check: {
          'runs-on': 'ubuntu-latest',
          steps: [
            {
              uses: 'actions/checkout@v4',
              with: { 'persist-credentials': false },
            },
            ...CHECKS.map(check => ({
              name: check,
              run: `sh ${CHECK_SCRIPT} ${check}`,
            })),
          ],
        },
      },
    },
  });
}
