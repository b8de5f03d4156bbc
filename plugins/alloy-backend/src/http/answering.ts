import type { Request, RequestHandler, Response } from 'express';

/** Answers a request; the signal ends when whoever asked has left. */
export type Answer = (
  request: Request,
  response: Response,
  viewer: AbortSignal,
) => Promise<void>;

/**
 * A handler that stops when the viewer closes the connection. That he left is
 * no error: nothing is answered, and nobody hears of it.
 */
export function answering(answer: Answer): RequestHandler {
  return async (request, response, next) => {
    const viewer = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) {
        viewer.abort();
      }
    });
    try {
      await answer(request, response, viewer.signal);
    } catch (error) {
      if (!viewer.signal.aborted) {
        next(error);
      }
    }
  };
}
