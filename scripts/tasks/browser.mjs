import { parseArgs } from 'node:util';
import { openPortal } from '../launcher/builtPortal.mjs';
import { findOnPath, preparePrograms } from '../launcher/system.mjs';

/**
 * npm run browser -- [TEST...]: the tests that drive a real Chromium through
 * the built portal. `--no-build` takes the app as it was built last.
 */
export default async function browser({ args, root, say, processes }) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      grep: { type: 'string', short: 'g' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const programs = ['prometheus', 'promtool', 'chromium'];
  const missing = await preparePrograms(programs, { say, processes });
  const portal =
    missing.length === 0
      ? await openPortal({ root, say, processes, build: !values['no-build'] })
      : undefined;
  try {
    const reporter = values.json ? ['--reporter=list,json'] : [];
    const grep = values.grep ? ['--grep', values.grep] : [];
    return await processes.run(
      'yarn',
      ['exec', 'playwright', 'test', ...reporter, ...grep, ...positionals],
      {
        stdio: ['ignore', 2, 2],
        env: {
          ...process.env,
          ...portal?.env,
          BROWSER_TESTS_MISSING: missing.join(', '),
          CHROMIUM: findOnPath('chromium') ?? '',
          ...(values.json ? { PLAYWRIGHT_JSON_OUTPUT_NAME: values.json } : {}),
        },
      },
    );
  } finally {
    await portal?.close();
  }
}
