import { exampleOf } from './exampleOf';

const example = (description: string, input: object) =>
  exampleOf({
    description,
    id: 'lint',
    name: 'Check the collectors',
    action: 'alloy:lint',
    input,
  });

export const examples = [
  example('End the task when a check fails that is a warning or worse', {}),
  example('End it only for what is critical, in a folder of the workspace', {
    targetPath: 'repository',
    failOn: 'critical',
  }),
  example('Only say what is found', { failOn: 'never' }),
];
