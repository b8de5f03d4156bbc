import { allChecks } from '../../checks';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

export const LIST_USAGE = `alloy-advisor list [--json] [ID...]
  Lists the checks: those of what is written down, which lint runs (static), and
  those of what a snapshot of a running cluster says (live). Of those that are
  asked for, by id (discovery/every-node) or group (discovery/), it says why
  they matter.
      --json              print an array of {id, title, severity, kind, docs}`;

/** Lists the checks, see LIST_USAGE; gives the exit code. */
export async function list(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, paths: wanted } = parseArguments(args, {
    json: { type: 'boolean', default: false },
  } as const);
  const rows = listChecks(wanted);
  if (values.json) {
    terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
    return ExitCode.ok;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, title, severity, kind, docs } of rows) {
    terminal.out(
      `${id.padEnd(width)}  ${severity.padEnd(8)}  ${kind.padEnd(
        6,
      )}  ${title}\n`,
    );
    if (wanted.length > 0 && docs !== undefined) {
      terminal.out(`  ${docs}\n`);
    }
  }
  return ExitCode.ok;
}

/** The checks of these ids and groups, all without any. */
function listChecks(wanted: readonly string[]) {
  const isOf = (id: string, it: string) =>
    it === id || (it.endsWith('/') && id.startsWith(it));
  const none = wanted.find(it => !allChecks.some(({ id }) => isOf(id, it)));
  if (none !== undefined) {
    throw new UsageError(
      `expected the id or the group of a check, such as discovery/every-node or discovery/, got ${none}`,
    );
  }
  return allChecks
    .filter(({ id }) => wanted.length === 0 || wanted.some(it => isOf(id, it)))
    .map(({ id, title, severity, reads, docs }) => ({
      id,
      title,
      severity,
      kind: reads === 'configuration' ? 'static' : 'live',
      docs,
    }));
}
