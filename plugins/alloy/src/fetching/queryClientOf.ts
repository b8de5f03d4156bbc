import { QueryClient } from '@tanstack/react-query';

const clients = new WeakMap<object, QueryClient>();

/**
 * Keeps what an API has answered for as long as the page of the portal is
 * open: the tab and the cards of a cluster share it, and coming back to one
 * shows at once what was there.
 *
 * A client of our own, as the app's or another plugin's may be of another
 * release and have other defaults.
 */
export function queryClientOf(api: object): QueryClient {
  const existing = clients.get(api);
  if (existing) {
    return existing;
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // The backend tries again itself; here the next round is soon.
        retry: false,
        // A portal in a closed network is there while the browser says offline.
        networkMode: 'always',
        // The API gives back itself what has not changed.
        structuralSharing: false,
      },
    },
  });
  // What a provider does else: it hears that the page is looked at again.
  client.mount();
  clients.set(api, client);
  return client;
}
