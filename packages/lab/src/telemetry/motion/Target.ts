import type { Labels } from '../../prometheus';
import { hashOf } from './noise';

const DEFAULT_INTERVAL_SECONDS = 30;

/**
 * How often the recorded collectors scrape what they do not scrape every 30 s:
 * the kubelet by its configuration, the demo's ServiceMonitor and PodMonitor
 * by the operator components' default.
 */
const INTERVAL_SECONDS_BY_JOB: Readonly<Record<string, number>> = {
  'integrations/kubernetes/kubelet': 60,
  demo: 60,
  'demo/batch': 60,
};

/** What is scraped at once: all its series have their samples together. */
export interface Target {
  readonly key: string;
  /** A number that stands for it in everything that looks like chance. */
  readonly seed: number;
  readonly intervalMs: number;
  /** Its samples' times, modulo its interval. */
  readonly phaseMs: number;
}

/** Names the target of a series: its cluster, job and instance. */
export function targetKey(labels: Labels): string {
  return [labels.cluster, labels.job, labels.instance]
    .map(it => it ?? '')
    .join('\u0000');
}

export function targetOf(labels: Labels): Target {
  const key = targetKey(labels);
  const seed = hashOf(key);
  const intervalMs =
    (INTERVAL_SECONDS_BY_JOB[labels.job] ?? DEFAULT_INTERVAL_SECONDS) * 1000;
  return { key, seed, intervalMs, phaseMs: seed % intervalMs };
}

/** The target's sample times after `fromMs`, up to and with `toMs`. */
export function sampleTimes(
  target: Target,
  fromMs: number,
  toMs: number,
  stepMs: number = target.intervalMs,
): number[] {
  const times: number[] = [];
  const phase = target.phaseMs % stepMs;
  let timeMs = (Math.floor((fromMs - phase) / stepMs) + 1) * stepMs + phase;
  for (; timeMs <= toMs; timeMs += stepMs) {
    times.push(timeMs);
  }
  return times;
}
