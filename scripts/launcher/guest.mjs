import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from './processes.mjs';

/** Signs a guest in and gives the token of his session. */
export async function guestToken(backendUrl) {
  const response = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    throw expected(
      `the guest was not let in: ${response.status} ${await response.text()}`,
    );
  }
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/**
 * Asks the backend until it gives what `accept` makes of its answer, or the
 * time is over.
 *
 * @returns what `accept` gave first that was not undefined
 */
export async function askUntil({ url, token, seconds, accept }) {
  const deadline = Date.now() + seconds * 1000;
  let last = 'nothing';
  while (Date.now() < deadline) {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const body = await response.text();
    last = `${response.status} ${body.slice(0, 500)}`;
    const accepted = response.ok ? accept(JSON.parse(body)) : undefined;
    if (accepted !== undefined) {
      return accepted;
    }
    await sleep(1_000);
  }
  throw expected(`${url} did not give it within ${seconds} s; last: ${last}`);
}
