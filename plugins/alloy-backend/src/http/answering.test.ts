import { once } from 'node:events';
import { Server, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answering } from './answering';

describe('answering', () => {
  let server: Server;
  const failures: unknown[] = [];
  let reached: (viewer: AbortSignal) => void;

  beforeAll(async () => {
    const app = express();
    app.get(
      '/waits',
      answering(async (_request, _response, viewer) => {
        reached(viewer);
        await new Promise((_, reject) => {
          viewer.addEventListener('abort', () => reject(viewer.reason));
        });
      }),
    );
    app.get(
      '/fails',
      answering(async () => {
        throw new Error('broken');
      }),
    );
    app.use(((error, _request, response, _next) => {
      failures.push(error);
      response.status(500).end();
    }) as express.ErrorRequestHandler);
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  beforeEach(() => {
    failures.length = 0;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const urlOf = (path: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

  it('stops when the viewer leaves, and takes that for no error', async () => {
    const begun = new Promise<AbortSignal>(resolve => {
      reached = resolve;
    });
    const request = get(urlOf('/waits'));
    request.on('error', () => {});
    const viewer = await begun;
    request.destroy();
    await once(viewer, 'abort');
    await new Promise(setImmediate);

    expect(failures).toEqual([]);
  });

  it('hands on what went wrong while the viewer is there', async () => {
    const response = await fetch(urlOf('/fails'));

    expect(response.status).toBe(500);
    expect(failures).toEqual([new Error('broken')]);
  });
});
