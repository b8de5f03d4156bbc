import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabClock } from '../../clock/LabClock';
import type { World } from '../../world';
import { timeshift } from '../objects/timeshift';

/** What a collector answered to one path. */
export interface RecordedAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

const PROBES: Readonly<Record<string, 'ready' | 'healthy'>> = {
  '-/ready': 'ready',
  '-/healthy': 'healthy',
};

const TEXT = 'text/plain; charset=utf-8';

/**
 * The recorded answer of a collector, its times moved by the clock.
 *
 * @param requestPath without a leading slash
 * @returns undefined when the collector did not answer
 */
export async function recordedAnswer(
  world: World,
  pod: string,
  requestPath: string,
  clock: LabClock,
): Promise<RecordedAnswer | undefined> {
  const collector = world.change?.recordedAs(pod) ?? pod;
  const probe = PROBES[requestPath];
  if (probe) {
    const recorded = world.index?.collectors[collector]?.[probe];
    return recorded?.status
      ? { status: recorded.status, contentType: TEXT, body: recorded.body }
      : undefined;
  }
  const dir = path.join(world.files.collectors ?? '', collector);
  if (!world.files.collectors || !existsSync(dir)) {
    return undefined;
  }
  const file = recordedFile(requestPath);
  if (!file || !existsSync(path.join(dir, file))) {
    return { status: 404, contentType: TEXT, body: '404 page not found\n' };
  }
  const content = JSON.parse(await readFile(path.join(dir, file), 'utf8'));
  return {
    status: 200,
    // Alloy sends its peers without saying what they are.
    contentType: file === 'peers.json' ? undefined : 'application/json',
    body: JSON.stringify(timeshift(content, clock)),
  };
}

function recordedFile(requestPath: string): string | undefined {
  const api = /^api\/v0\/web\/(peers|components)(?:\/([\w.-]+))?$/.exec(
    requestPath,
  );
  if (!api) {
    return undefined;
  }
  const [, what, id] = api;
  if (id === undefined) {
    return `${what}.json`;
  }
  return what === 'components' ? `component.${id}.json` : undefined;
}
