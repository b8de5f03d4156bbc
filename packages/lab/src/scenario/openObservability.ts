import type { RequestListener } from 'node:http';
import type { LabClock } from '../clock/LabClock';
import type { Log } from '../prometheus';
import type { World } from '../world';

/** What answers for the metrics and the logs of a world. */
export interface Observability {
  readonly mimir: RequestListener;
  readonly loki: RequestListener;
  close(): Promise<void>;
}

/** Starts the telemetry of a world and what answers from it. */
export async function openObservability(_options: {
  world: World;
  clock: LabClock;
  workDir: string;
  log: Log;
}): Promise<Observability> {
  throw new Error('this lab has no telemetry');
}
