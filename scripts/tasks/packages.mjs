import { nodeTestTotals } from '../launcher/totals.mjs';
import { packageTests } from '../packages/packageTests.mjs';
import tsc from './tsc.mjs';

/**
 * npm run packages: packs what would be published, installs it into an empty
 * folder, and tries every command and every export there.
 */
export default async function packages(context) {
  const types = await tsc({ ...context, args: [] });
  if (types !== 0) {
    return types;
  }
  const { code, tap } = await packageTests(context);
  const { passed, failed } = nodeTestTotals(tap, code);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
