import { RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortTakenError } from './PortTakenError';
import type { DoorName } from './ports';

/** A door that listens. */
export interface OpenDoor {
  readonly name: DoorName;
  /** Without a trailing slash. */
  readonly url: string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Listens on the loopback interface.
 *
 * @param options.port 0 for any free port
 * @throws PortTakenError when another process listens there
 */
export async function openDoor(options: {
  name: DoorName;
  port: number;
  handler: RequestListener;
}): Promise<OpenDoor> {
  const { name, port, handler } = options;
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new PortTakenError({ port, door: name }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    name,
    url: `http://127.0.0.1:${address.port}`,
    close() {
      return new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
