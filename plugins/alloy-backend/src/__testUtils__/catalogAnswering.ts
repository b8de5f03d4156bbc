import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CatalogClient } from '@backstage/catalog-client';

/**
 * Backstage's client of a catalog whose backend answers every question so;
 * without an answer, of one that is not there.
 */
export async function catalogAnswering(answer?: {
  status: number;
  body: string;
}): Promise<{ catalog: CatalogClient; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(answer?.status ?? 500).end(answer?.body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  if (!answer) {
    close();
  }
  const getBaseUrl = async () => `http://127.0.0.1:${port}/api/catalog`;
  return {
    catalog: new CatalogClient({ discoveryApi: { getBaseUrl } }),
    close,
  };
}
