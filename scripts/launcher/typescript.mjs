/** What Node needs to run this repository's TypeScript as it stands. */
export const TYPESCRIPT = [
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
];
