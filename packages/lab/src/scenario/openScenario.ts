import { LabClock } from '../clock/LabClock';
import type { LabFaults } from '../faults/LabFaults';
import { KubernetesDoor } from '../kubernetes';
import type { Log } from '../prometheus';
import { loadWorld } from '../world';
import { Observability, openObservability } from './openObservability';
import type { RunningScenario, TelemetryState } from './RunningScenario';
import { WaitingRoom } from './WaitingRoom';

/**
 * Brings a world to life. Kubernetes answers at once, the telemetry when it has
 * been started.
 *
 * @param name a scenario's name, or a folder in the recordings' form
 * @param options.workDir an absolute path that this scenario has to itself
 * @throws InvalidWorldError when the folder is not in the recordings' form
 */
export async function openScenario(
  name: string,
  options: {
    workDir: string;
    log: Log;
    faults: LabFaults;
    withTelemetry: boolean;
  },
): Promise<RunningScenario> {
  const { log, workDir, faults, withTelemetry } = options;
  const world = await loadWorld(name);
  const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
  const kubernetes = await KubernetesDoor.open({ world, clock });
  faults.applyTo({ kubernetes });

  let telemetry: TelemetryState = {
    state: withTelemetry ? 'starting' : 'off',
  };
  let observability: Observability | undefined;
  let opening: Promise<void> | undefined;
  const mimir = new WaitingRoom(() => telemetry);
  const loki = new WaitingRoom(() => telemetry);

  async function startTelemetry() {
    try {
      const asked = { name, world, clock, workDir, log };
      observability = await openObservability(asked);
      faults.applyTo(observability);
      mimir.open(observability.mimir.router);
      telemetry = { state: 'ready' };
    } catch (error) {
      const reason = (error as Error).message;
      telemetry = { state: 'failed', reason };
      log(`the telemetry of ${world.name} failed: ${reason}`);
    }
  }

  return {
    name,
    world,
    clock,
    kubernetes,
    mimir: mimir.handler,
    loki: loki.handler,
    applyFaults: () => faults.applyTo({ kubernetes, ...observability }),
    telemetry: () => telemetry,
    async startTelemetry() {
      if (!withTelemetry) {
        throw new Error('this lab was started without telemetry');
      }
      opening ??= startTelemetry();
      await opening;
      if (telemetry.state === 'failed') {
        throw new Error(telemetry.reason);
      }
    },
    async close() {
      // What is still starting must have started before it can be stopped.
      await opening;
      await observability?.close();
    },
  };
}
