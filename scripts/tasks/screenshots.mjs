import { openPortal } from '../launcher/builtPortal.mjs';
import { expected } from '../launcher/processes.mjs';
import { findOnPath, preparePrograms } from '../launcher/system.mjs';
import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** npm run screenshots: takes the pictures of docs/images anew. */
export default async function screenshots({ args, root, say, processes }) {
  const programs = ['prometheus', 'promtool', 'chromium'];
  const missing = await preparePrograms(programs, { say, processes });
  if (missing.length > 0) {
    throw expected(`no pictures without ${missing.join(' and ')}.`);
  }
  const build = !args.includes('--no-build');
  const portal = await openPortal({ root, say, processes, build });
  try {
    const script = 'scripts/takeScreenshots.ts';
    return await processes.run('node', [...TYPESCRIPT, script], {
      env: {
        ...process.env,
        ...portal.env,
        CHROMIUM: findOnPath('chromium'),
      },
    });
  } finally {
    await portal.close();
  }
}
