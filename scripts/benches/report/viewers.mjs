import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * So many viewers, each of whom asks for a page every `periodSeconds`, evenly
 * one after the other, for a while.
 *
 * @returns the milliseconds that each answer took, rising, and how many failed
 */
export async function watch({ url, token, viewers, periodSeconds, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: viewers });
  const headers = {
    Authorization: `Bearer ${token}`,
    'Accept-Encoding': 'gzip',
  };
  const gapMs = (1_000 * periodSeconds) / viewers;
  const count = Math.round((1_000 * seconds) / gapMs);
  const beganMs = performance.now();
  const asked = [];
  for (let index = 0; index < count; index++) {
    const dueMs = beganMs + index * gapMs;
    await sleep(Math.max(0, dueMs - performance.now()));
    // From when it was due: a generator that is late hides nothing.
    asked.push(ask({ url, headers, agent, sinceMs: dueMs }));
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  return {
    took: answers.filter(Number.isFinite).sort((a, b) => a - b),
    failed: answers.filter(it => !Number.isFinite(it)).length,
  };
}

function ask({ url, headers, agent, sinceMs }) {
  return new Promise(resolve => {
    get(url, { headers, agent }, response => {
      response.resume().once('end', () => {
        const isWhole = response.statusCode === 200 && response.complete;
        resolve(isWhole ? performance.now() - sinceMs : NaN);
      });
    }).once('error', () => resolve(NaN));
  });
}
