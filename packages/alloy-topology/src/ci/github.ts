import { Forge } from './Forge';
import { renderWorkflow } from './workflow';

/** GitHub Actions. */
export const github: Forge = {
  path: '.github/workflows/collectors.yaml',
  render: renderWorkflow,
};
