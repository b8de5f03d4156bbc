import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment } from './git';

const HEADER_END = /\r?\n\r?\n/;

/**
 * Lets git itself answer a request, as its CGI programme.
 *
 * @see https://git-scm.com/docs/git-http-backend
 * @param options.root the folder that the paths of repositories begin at
 * @param options.pathInfo the path below it: OWNER/NAME.git/SERVICE
 * @param options.user who may push; nobody may without
 * @param options.beforeEnd what is to be done before the client hears the end
 */
export async function gitHttpBackend(
  request: IncomingMessage,
  response: ServerResponse,
  options: {
    root: string;
    pathInfo: string;
    query: string;
    user?: string;
    beforeEnd?: () => Promise<void>;
  },
): Promise<void> {
  const { headers } = request;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: options.root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: options.pathInfo,
      QUERY_STRING: options.query,
      REQUEST_METHOD: request.method,
      REMOTE_ADDR: '127.0.0.1',
      CONTENT_TYPE: headers['content-type'],
      CONTENT_LENGTH: headers['content-length'],
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      GIT_PROTOCOL: headers['git-protocol'] as string | undefined,
      REMOTE_USER: options.user,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  response.once('close', () => child.kill());
  // git may end before it has read everything, which is no fault of ours.
  const sent = pipeline(request, child.stdin).catch(() => {});
  await sendCgiOutput(child.stdout, response);
  await Promise.all([sent, ended]);
  await options.beforeEnd?.();
  response.end();
}

async function sendCgiOutput(
  output: NodeJS.ReadableStream,
  response: ServerResponse,
): Promise<void> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of output) {
    if (head === undefined) {
      await write(response, chunk as Buffer);
      continue;
    }
    head = Buffer.concat([head, chunk as Buffer]);
    const text = head.toString('latin1');
    const end = HEADER_END.exec(text);
    if (end) {
      applyHeaders(text.slice(0, end.index), response);
      await write(response, head.subarray(end.index + end[0].length));
      head = undefined;
    }
  }
  if (head !== undefined) {
    response.statusCode = 500;
  }
}

function applyHeaders(head: string, response: ServerResponse): void {
  for (const line of head.split(/\r?\n/)) {
    const [, name, value] = /^([^:]+):\s*(\S.*)?$/.exec(line) ?? [];
    if (name?.toLowerCase() === 'status') {
      response.statusCode = parseInt(value, 10);
    } else if (name) {
      response.setHeader(name, value ?? '');
    }
  }
}

async function write(response: ServerResponse, chunk: Buffer): Promise<void> {
  if (chunk.length > 0 && !response.write(chunk) && !response.destroyed) {
    await new Promise<void>(resolve => {
      response.once('drain', resolve);
      response.once('close', resolve);
    });
  }
}
