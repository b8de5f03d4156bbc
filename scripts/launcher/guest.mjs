import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from './processes.mjs';

/** Signs a guest in and gives the token of his session. */
export async function guestToken(backendUrl) {
  return signIn(`${backendUrl}/api/auth/guest/refresh`);
}

/** What a backend must be started with so that `viewerToken` lets people in. */
export const WITH_VIEWERS = {
  APP_CONFIG_auth_providers_labViewers_development: '{}',
};

/** Signs somebody in of that name and gives the token of his session. */
export async function viewerToken(backendUrl, name) {
  return signIn(`${backendUrl}/api/auth/labViewers/refresh`, {
    'X-Lab-Viewer': name,
  });
}

async function signIn(url, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    throw expected(
      `nobody was let in: ${response.status} ${await response.text()}`,
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
