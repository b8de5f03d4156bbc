import type { Request, Response } from 'express';
import type { EncodedJson } from '../cache/EncodedJson';

/** Sends an answer, or says that the browser has it already. */
export async function sendEncoded(
  request: Request,
  response: Response,
  body: EncodedJson,
): Promise<void> {
  response.set({
    'Content-Type': 'application/json; charset=utf-8',
    // Kept by the browser, and asked for again each time: who may see it is
    // decided here.
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Authorization, Cookie',
    ETag: body.etag,
  });
  // Read by a frontend of another origin, which leaves unread what it has.
  response.append('Access-Control-Expose-Headers', 'ETag');
  if (request.fresh) {
    response.status(304).end();
  } else if (request.acceptsEncodings('gzip')) {
    response.set('Content-Encoding', 'gzip').end(body.gzipped);
  } else {
    response.end(await body.text());
  }
}
