import type { RequestListener } from 'node:http';
import type { LabClock } from '../clock/LabClock';
import type { GrownCluster } from '../grown';
import type { KubernetesDoor } from '../kubernetes';
import type { World } from '../world';

/** Whether the metrics of a scenario can be asked for. */
export type TelemetryState =
  | { readonly state: 'off' }
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string };

/** A world brought to life: what answers behind the doors. */
export interface RunningScenario {
  /** As it was asked for: a scenario's name, or a folder. */
  readonly name: string;
  readonly world: World;
  readonly clock: LabClock;
  readonly kubernetes: KubernetesDoor;
  readonly mimir: RequestListener;
  readonly loki: RequestListener;
  /** Makes its doors fail as the lab's faults have it. */
  applyFaults(): void;
  telemetry(): TelemetryState;
  /** Resolves when the telemetry is ready, rejects when it failed or is off. */
  startTelemetry(): Promise<void>;
  /**
   * Has a grown cluster's series and streams in its stores; the series when
   * the telemetry is ready. Without telemetry there are only streams.
   */
  add(cluster: GrownCluster): Promise<void>;
  close(): Promise<void>;
}
