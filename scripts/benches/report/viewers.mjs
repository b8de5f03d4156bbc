import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Viewers, one for each token, each of whom asks for a page every
 * `periodSeconds`, evenly one after the other, for so many seconds: however
 * few they are, it takes no less.
 *
 * @returns the milliseconds that each answer took, rising, and how many of
 *   them failed by why
 */
export async function watch({ url, tokens, periodSeconds, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: tokens.length });
  const gapMs = (1_000 * periodSeconds) / tokens.length;
  const count = Math.round((1_000 * seconds) / gapMs);
  const beganMs = performance.now();
  const asked = [];
  for (let index = 0; index < count; index++) {
    const dueMs = beganMs + index * gapMs;
    await sleep(Math.max(0, dueMs - performance.now()));
    // From when it was due: a generator that is late hides nothing.
    const headers = {
      Authorization: `Bearer ${tokens[index % tokens.length]}`,
      'Accept-Encoding': 'gzip',
    };
    asked.push(ask({ url, headers, agent, sinceMs: dueMs }));
  }
  const answers = await Promise.all(asked);
  await sleep(Math.max(0, beganMs + 1_000 * seconds - performance.now()));
  agent.destroy();
  const failed = {};
  for (const { failure } of answers) {
    if (failure !== undefined) {
      failed[failure] = (failed[failure] ?? 0) + 1;
    }
  }
  return {
    took: answers.flatMap(it => it.tookMs ?? []).sort((a, b) => a - b),
    failed,
  };
}

function ask({ url, headers, agent, sinceMs }) {
  return new Promise(resolve => {
    const request = get(url, { headers, agent }, response => {
      response.resume().once('close', () => {
        const { statusCode, complete } = response;
        if (statusCode === 200 && complete) {
          resolve({ tookMs: performance.now() - sinceMs });
        } else {
          resolve({ failure: complete ? statusCode : 'cut off' });
        }
      });
    });
    request.once('error', ({ code }) => {
      // The server may close what was idle just as it is used; browsers, too,
      // ask again then.
      resolve(
        code === 'ECONNRESET' && request.reusedSocket
          ? ask({ url, headers, agent, sinceMs })
          : { failure: code },
      );
    });
  });
}
