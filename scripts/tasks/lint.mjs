import { circleInWords, findCircles } from '../launcher/circles.mjs';

/** npm run lint: ESLint, and that no files import each other in a circle. */
export default async function lint({ args, root, say, processes }) {
  // The same by import/no-cycle takes ESLint longer than everything else together.
  const circles = await findCircles(root, ['packages', 'plugins']);
  circles.forEach(it => say(circleInWords(it)));
  const cli = ['exec', 'backstage-cli', 'repo', 'lint', '--max-warnings', '0'];
  const code = await processes.run('yarn', [...cli, ...args]);
  return circles.length > 0 ? 1 : code;
}
