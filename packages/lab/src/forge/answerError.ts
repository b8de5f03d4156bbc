import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';

/** Errors as Gitea writes them: {message}. */
export const answerError: ErrorRequestHandler = (
  error,
  _request,
  response,
  _next,
) => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof ZodError) {
    const { path, message } = error.issues[0];
    response.status(422).json({ message: `${path.join('.')}: ${message}` });
    return;
  }
  const status = typeof error.status === 'number' ? error.status : 500;
  if (status === 401) {
    // Without this git does not ask for a password.
    response.setHeader('WWW-Authenticate', 'Basic realm="lab forge"');
  }
  response.status(status).json({ message: error.message });
};
