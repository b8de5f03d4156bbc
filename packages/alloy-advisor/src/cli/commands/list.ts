import { allChecks } from '../../checks';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';

export const LIST_USAGE = `alloy-advisor list [--json]
  Lists the checks: those of what is written down, which lint runs (static), and
  those of what a snapshot of a running cluster says (live).
      --json              print an array of {id, title, severity, kind}`;

/** Lists the checks, see LIST_USAGE; gives the exit code. */
export async function list(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = parseArguments(args, {
    json: { type: 'boolean', default: false },
  } as const);
  const rows = listChecks();
  if (values.json) {
    terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    const width = Math.max(...rows.map(({ id }) => id.length));
    for (const { id, title, severity, kind } of rows) {
      terminal.out(
        `${id.padEnd(width)}  ${severity.padEnd(8)}  ${kind.padEnd(
          6,
        )}  ${title}\n`,
      );
    }
  }
  return ExitCode.ok;
}

function listChecks() {
  return allChecks.map(({ id, title, severity, reads }) => ({
    id,
    title,
    severity,
    kind: reads === 'configuration' ? 'static' : 'live',
  }));
}
