import express from 'express';
import { LabClock } from '../clock/LabClock';
import type { LabFaults } from '../faults/LabFaults';
import { KubernetesDoor } from '../kubernetes';
import { LokiDoor } from '../loki';
import type { Log } from '../prometheus';
import { Metrics, openMetrics } from './openMetrics';
import { openWorld } from './openWorld';
import type { RunningScenario, TelemetryState } from './RunningScenario';
import { WaitingRoom } from './WaitingRoom';

/**
 * Brings a world to life. Kubernetes and Loki answer at once, Mimir when its
 * telemetry has been started.
 *
 * @param name a scenario's, `fleet-NODES`, or a folder in the recordings' form
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
  const world = await openWorld(name);
  const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
  const kubernetes = await KubernetesDoor.open({ world, clock });
  const loki = await LokiDoor.open({ world, clock });
  faults.applyTo({ kubernetes, loki });

  let telemetry: TelemetryState = {
    state: withTelemetry ? 'starting' : 'off',
  };
  let metrics: Metrics | undefined;
  let opening: Promise<void> | undefined;
  const mimir = new WaitingRoom(() => telemetry);

  async function startTelemetry() {
    try {
      const asked = { name, world, clock, workDir, log };
      metrics = await openMetrics(asked);
      faults.applyTo(metrics);
      mimir.open(metrics.mimir.router);
      telemetry = { state: 'ready' };
    } catch (error) {
      const reason = (error as Error).message;
      telemetry = { state: 'failed', reason };
      log(`the telemetry of ${world.name} failed: ${reason}`);
    }
  }

  const running: RunningScenario = {
    name,
    world,
    clock,
    kubernetes,
    mimir: mimir.handler,
    loki: express().disable('x-powered-by').use(loki.router),
    applyFaults: () => faults.applyTo({ kubernetes, loki, ...metrics }),
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
    async add({ name: key, metrics: grown, logs, clock: born }) {
      loki.add(logs.tenant, key, logs.streams, born);
      if (withTelemetry) {
        await running.startTelemetry();
        await metrics!.add(grown.tenant, key, grown.series);
      }
    },
    async close() {
      // What is still starting must have started before it can be stopped.
      await opening;
      await metrics?.close();
    },
  };
  return running;
}
