import { exampleOf } from './exampleOf';

const example = (description: string, input: object) =>
  exampleOf({
    description,
    id: 'upgrade',
    name: 'Upgrade the collectors',
    action: 'alloy:upgrade',
    input,
  });

export const examples = [
  example('What this version makes of the same spec', {}),
  example('Another release of Alloy, in a folder of the workspace', {
    targetPath: 'repository',
    changes: { alloyVersion: 'v1.19.0' },
  }),
  example('More replicas, and rules no longer synced', {
    changes: {
      collectors: { cluster: { replicas: 3 } },
      metrics: { rulerUrl: null },
    },
  }),
];
