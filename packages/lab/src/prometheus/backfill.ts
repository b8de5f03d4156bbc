import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findOnPath } from './findOnPath';
import { PrometheusMissingError } from './PrometheusMissingError';

const run = promisify(execFile);

/**
 * Makes blocks of a Prometheus database from an OpenMetrics file whose samples
 * have timestamps. The database must not be in use.
 *
 * @throws PrometheusMissingError when there is no `promtool` on PATH
 * @throws Error with what promtool said when it does not take the file
 */
export async function backfill(options: {
  openMetricsFile: string;
  dataDir: string;
}): Promise<void> {
  const program = findOnPath('promtool');
  if (!program) {
    throw new PrometheusMissingError('promtool');
  }
  await run(program, [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    // promtool reads the whole file once for each block, and makes blocks of
    // two hours unless told otherwise: here 486, so that a day is in one.
    '--max-block-duration=500h',
    '--quiet',
    options.openMetricsFile,
    options.dataDir,
  ]);
}
