import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Below this the API does not compress; above, the lab streams. */
const SMALL_BYTES = 128 * 1024;

/**
 * Sends JSON that comes in pieces: a small answer at once, with its length; a
 * large one as a stream, compressed when the client accepts that, so that
 * neither side need hold it whole.
 */
export async function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  pieces: Iterator<string>,
): Promise<void> {
  response.setHeader('Content-Type', 'application/json');
  const { text, isAll } = take(pieces, SMALL_BYTES);
  if (isAll) {
    const body = Buffer.from(isForPeople(request) ? indented(text) : text);
    response.setHeader('Content-Length', body.length);
    response.end(body);
    return;
  }
  const chunks = Readable.from(inChunks(text, pieces), { objectMode: true });
  if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
    await pipeline(chunks, createGzip({ level: 1 }), response);
  } else {
    await pipeline(chunks, response);
  }
}

/** The API indents for clients that people sit before. */
export function isForPeople(request: IncomingMessage): boolean {
  return /^(curl|Wget|Mozilla\/)/i.test(request.headers['user-agent'] ?? '');
}

export function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), undefined, 2);
}

/** Takes pieces until there are so many characters. */
function take(pieces: Iterator<string>, size: number) {
  const taken: string[] = [];
  let length = 0;
  while (length <= size) {
    const { value, done } = pieces.next();
    if (done) {
      return { text: taken.join(''), isAll: true };
    }
    taken.push(value);
    length += value.length;
  }
  return { text: taken.join(''), isAll: false };
}

function* inChunks(first: string, pieces: Iterator<string>) {
  yield Buffer.from(first);
  for (;;) {
    const { text, isAll } = take(pieces, SMALL_BYTES);
    if (text) {
      yield Buffer.from(text);
    }
    if (isAll) {
      return;
    }
  }
}
