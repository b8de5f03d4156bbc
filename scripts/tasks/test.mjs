import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  jestTotals,
  nodeTestTotals,
  playwrightTotals,
} from '../launcher/totals.mjs';
import { preparePrograms } from '../launcher/system.mjs';
import { nodeTests } from '../launcher/nodeTests.mjs';
import { packageTests } from '../packages/packageTests.mjs';
import { checkApiReports } from './api-reports.mjs';
import browser from './browser.mjs';
import format from './format.mjs';
import jest from './jest.mjs';
import lint from './lint.mjs';
import tsc from './tsc.mjs';

/**
 * npm test: every check and every test, with their sum on the last line.
 * `--no-skipped` makes a test that was skipped a failure.
 */
export default async function test({ args, root, say, processes }) {
  const { values } = parseArgs({
    args,
    options: { 'no-skipped': { type: 'boolean', default: false } },
  });
  const programs = ['prometheus', 'promtool', 'chromium'];
  await preparePrograms(programs, { say, processes });
  const results = mkdtempSync(path.join(tmpdir(), 'alloy-fleet-test-'));
  const context = taskArgs => ({ args: taskArgs, root, say, processes });
  const report = name => path.join(results, name);
  const totals = { passed: 0, failed: 0, skipped: [] };

  const step = async (name, run) => {
    const startedAt = Date.now();
    say(`${name}...`);
    const { passed, failed, skipped = [] } = await run();
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped.push(...skipped);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    say(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  };
  const check = async task =>
    (await task) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

  try {
    await step('types', () => check(tsc(context([]))));
    await step('API reports', () => check(checkApiReports(context([]))));
    await step('lint', () => check(lint(context([]))));
    await step('format', () => check(format(context(['--check']))));
    await step('launcher', async () => {
      const files = 'scripts/launcher/*.test.mjs';
      const { code, tap } = await nodeTests(processes, files);
      return nodeTestTotals(tap, code);
    });
    await step('packages', async () => {
      const { code, tap } = await packageTests(context([]));
      return nodeTestTotals(tap, code);
    });
    await step('unit and integration tests', async () => {
      const file = report('jest.json');
      const code = await jest(context(['--json', `--outputFile=${file}`]));
      return jestTotals(read(file), code);
    });
    await step('browser tests', async () => {
      const file = report('playwright.json');
      const code = await browser(context(['--json', file]));
      return playwrightTotals(read(file), code);
    });
  } finally {
    rmSync(results, { recursive: true, force: true });
  }

  for (const skipped of totals.skipped) {
    say(`skipped: ${skipped}`);
  }
  const isSkippedFailure = values['no-skipped'] && totals.skipped.length > 0;
  const skippedPart =
    totals.skipped.length > 0 && !isSkippedFailure
      ? `, ${totals.skipped.length} skipped`
      : '';
  const failed = totals.failed + (isSkippedFailure ? totals.skipped.length : 0);
  process.stdout.write(
    `${totals.passed} passed, ${failed} failed${skippedPart}\n`,
  );
  return failed === 0 && totals.passed > 0 ? 0 : 1;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
