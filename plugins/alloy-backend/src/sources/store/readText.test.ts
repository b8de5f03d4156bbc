import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readText } from './readText';

/** What a server's answer is read as, that sends some of it and then does something. */
async function read(
  then: (end: () => void, breakOff: () => void) => void,
  options?: Parameters<typeof readText>[1],
): Promise<string> {
  const server = createServer((_, response) => {
    response.write('{"items":[', () =>
      then(
        () => response.end(']}'),
        () => response.destroy(),
      ),
    );
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const { port } = server.address() as AddressInfo;
    return await readText(await fetch(`http://127.0.0.1:${port}`), options);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('readText', () => {
  it('gives the whole of an answer that comes in pieces', async () => {
    await expect(read(end => setTimeout(end, 20))).resolves.toBe(
      '{"items":[]}',
    );
  });

  it('says that an answer broke off', async () => {
    await expect(read((_, breakOff) => breakOff())).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringContaining('broke off'),
      retry: 'once',
    });
  });

  it('does not wait for one that stands still', async () => {
    await expect(read(() => {}, { stallMs: 40 })).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringContaining('nothing more came'),
      retry: 'once',
    });
  });

  it('does not read more than can be meant', async () => {
    await expect(read(end => end(), { mostBytes: 4 })).rejects.toMatchObject({
      status: 'failed',
      narrower: true,
    });
  });
});
