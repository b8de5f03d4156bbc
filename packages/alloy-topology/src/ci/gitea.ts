import { Forge } from './Forge';
import { renderWorkflow } from './workflow';

/** Gitea and Forgejo Actions. */
export const gitea: Forge = {
  path: '.gitea/workflows/collectors.yaml',
  render: renderWorkflow,
};
