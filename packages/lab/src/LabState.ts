import type { DoorName } from './doors/ports';
import type { TelemetryState } from './scenario/RunningScenario';

/** What GET /state of the control door answers. Times are ISO 8601. */
export interface LabState {
  readonly simulated: true;
  /** As it was asked for: a scenario's name, or a folder. */
  readonly scenario: string;
  /** What can be switched to by name. */
  readonly scenarios: readonly string[];
  /** Collectors outside Kubernetes. */
  readonly hosts: readonly string[];
  /** When the world was recorded. */
  readonly recordedAt: string;
  /** The lab's time when the recorded moment was. */
  readonly startedAt: string;
  readonly now: string;
  readonly doors: Readonly<Record<DoorName, { readonly url: string }>>;
  readonly telemetry: TelemetryState;
}
