import { mkdtempSync, rmSync } from 'node:fs';
import { Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';

const SOCKET = '.s.PGSQL.5432';

/**
 * A way to a PostgreSQL that can be cut: what is sent then arrives nowhere, as
 * with a network that drops packets.
 *
 * @param direct a connection to it behind a socket
 */
export async function pausableDatabase(direct: Knex) {
  const { connection } = direct.client.config;
  const folder = mkdtempSync(path.join(tmpdir(), 'alloy-way-'));
  const sockets = new Set<Socket>();
  let isCut = false;
  const carry = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', data => !isCut && to.write(data));
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer(near => {
    const far = new Socket().connect(path.join(connection.host, SOCKET));
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>(resolve => {
    server.listen(path.join(folder, SOCKET), resolve);
  });
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, host: folder },
    pool: { min: 0, max: 3, createTimeoutMillis: 1_000 },
    // It says on the console what the tests hear of as errors.
    log: { warn() {} },
  });
  return {
    knex,
    cut: () => (isCut = true),
    mend: () => (isCut = false),
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      await knex.destroy();
      await new Promise(resolve => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
