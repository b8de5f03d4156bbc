import { exampleOf } from '../actions/exampleOf';

const example = (description: string, input: object) =>
  exampleOf({
    description,
    id: 'publish',
    name: 'Open a pull request',
    action: 'alloy:gitea:pull-request',
    input: {
      repoUrl: 'gitea.example.net?owner=platform&repo=prod-fra1',
      ...input,
    },
  });

export const examples = [
  example('What is in the workspace, as a pull request', {
    branchName: 'add-pve-02',
    title: 'Collect from pve-02',
  }),
  example('A folder of the workspace, with files taken away', {
    branchName: 'upgrade-collectors',
    title: 'Upgrade the collectors',
    description: 'What the release notes say.',
    targetBranchName: 'main',
    sourcePath: 'repository',
    filesToDelete: ['hosts/pve-01/README.md'],
  }),
];
