import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { InvalidWorldError } from '../world';

/** Errors as JSON: {error}, naming what is wrong with the request. */
export const answerError: ErrorRequestHandler = (
  error,
  _request,
  response,
  _next,
) => {
  if (error instanceof ZodError) {
    const { path, message } = error.issues[0];
    const where = path.length > 0 ? path.join('.') : 'the body';
    response.status(400).json({ error: `${where}: ${message}` });
    return;
  }
  const status = error instanceof InvalidWorldError ? 400 : error.status ?? 500;
  response.status(status).json({ error: error.message });
};
