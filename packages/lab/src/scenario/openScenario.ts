import { LabClock } from '../clock/LabClock';
import { KubernetesDoor } from '../kubernetes';
import type { Log } from '../prometheus';
import { loadWorld } from '../world';
import type { RunningScenario, TelemetryState } from './RunningScenario';
import { Observability, openObservability } from './openObservability';
import { unavailable } from './unavailable';

/**
 * Brings a world to life. Kubernetes answers at once; the telemetry follows.
 *
 * @param name a scenario's name, or a folder in the recordings' form
 * @param options.workDir an absolute path that this scenario has to itself
 * @throws InvalidWorldError when the folder is not in the recordings' form
 */
export async function openScenario(
  name: string,
  options: { workDir: string; log: Log },
): Promise<RunningScenario> {
  const { log, workDir } = options;
  const world = await loadWorld(name);
  const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
  const kubernetes = await KubernetesDoor.open({ world, clock });

  let telemetry: TelemetryState = { state: 'starting' };
  let observability: Observability | undefined;
  const opening = openObservability({ world, clock, workDir, log }).then(
    opened => {
      observability = opened;
      telemetry = { state: 'ready' };
    },
    (error: Error) => {
      telemetry = { state: 'failed', reason: error.message };
      log(`the telemetry of ${world.name} failed: ${error.message}`);
    },
  );
  const without = unavailable(() => telemetry);
  return {
    name,
    world,
    clock,
    kubernetes,
    mimir: (request, response) =>
      (observability?.mimir ?? without)(request, response),
    loki: (request, response) =>
      (observability?.loki ?? without)(request, response),
    telemetry: () => telemetry,
    async telemetryReady() {
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
