import { mkdir } from 'node:fs/promises';
import type { LabClock } from '../clock/LabClock';
import { MimirDoor } from '../mimir';
import type { Log } from '../prometheus';
import { Telemetry, startTelemetry } from '../telemetry';
import type { World } from '../world';
import { pastOf } from './pastOf';

/** What answers for the metrics of a world. */
export interface Metrics {
  readonly mimir: MimirDoor;
  /** @see Telemetry.add */
  readonly add: Telemetry['add'];
  close(): Promise<void>;
}

/**
 * Starts the telemetry of a world and what answers from it.
 *
 * @param options.name as the world was asked for, so that a copy of a scenario
 *   that was brought in from outside has no past of another
 * @throws PrometheusMissingError without prometheus and promtool on PATH
 */
export async function openMetrics(options: {
  name: string;
  world: World;
  clock: LabClock;
  workDir: string;
  log: Log;
}): Promise<Metrics> {
  const { name, world, clock, workDir, log } = options;
  await mkdir(workDir, { recursive: true });
  const telemetry = await startTelemetry({
    world,
    pastWorld: await pastOf(name),
    clock,
    workDir,
    log,
  });
  const mimir = new MimirDoor({ telemetry, clock });
  return { mimir, add: telemetry.add, close: () => telemetry.close() };
}
