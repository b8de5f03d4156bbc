import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import Router from 'express-promise-router';
import { breakOff } from '../faults/breakOff';
import { Answer, textAnswer } from './Answer';
import { resolveTenant } from './resolveTenant';
import type { TenantFaults, TransportFault } from './TenantFaults';
import type { TenantRequest } from './TenantRequest';

const FORM = 'application/x-www-form-urlencoded';

/**
 * A router for an API of many tenants: finds the tenant of a request, reads
 * the parameters of its query string and its form, lets its fault have its
 * way, and sends what `answer` gives.
 *
 * @param options.answer undefined for a path that the API does not have
 */
export function tenantRouter<Fault extends TransportFault>(options: {
  faults: TenantFaults<Fault>;
  answer: (
    request: TenantRequest,
    fault: Fault | undefined,
  ) => Promise<Answer | undefined>;
}): express.Router {
  const { faults, answer } = options;
  const router = Router();
  router.use(express.text({ type: FORM, limit: '10mb' }));
  router.use(async (request, response) => {
    const send = (it: Answer) => {
      response.status(it.status);
      // Node's own, as Express adds a charset that the servers do not send.
      response.setHeader('Content-Type', it.contentType);
      response.end(it.body);
    };
    const resolved = resolveTenant(request.headers['x-scope-orgid']);
    if ('refused' in resolved) {
      send(resolved.refused);
      return;
    }
    const left = new AbortController();
    response.once('close', () => left.abort());
    const url = new URL(request.url, 'http://lab');
    const fault = faults.of(resolved.tenant, url.pathname);
    if (fault?.slowMs) {
      // It does not keep a process that is done.
      await sleep(fault.slowMs, undefined, { ref: false });
    }
    if (fault?.body !== undefined) {
      send({ status: 200, contentType: 'application/json', body: fault.body });
      return;
    }
    const given = await answer(
      {
        tenant: resolved.tenant,
        method: request.method,
        path: decodePath(url.pathname),
        params: paramsOf(url, request.body),
        headers: request.headers,
        signal: left.signal,
      },
      fault,
    ).catch((error: Error) => textAnswer(500, error.message));
    const whole = given ?? textAnswer(404, '404 page not found');
    if (fault?.brokenOff) {
      breakOff(response, half(whole));
    }
    send(fault?.truncated ? truncate(whole) : whole);
  });
  return router;
}

function paramsOf(url: URL, form: unknown): URLSearchParams {
  const params = new URLSearchParams(url.searchParams);
  if (typeof form === 'string') {
    new URLSearchParams(form).forEach((value, name) =>
      params.append(name, value),
    );
  }
  return params;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function truncate(answer: Answer): Answer {
  const bytes = Buffer.from(answer.body as string);
  return { ...answer, body: bytes.subarray(0, half(answer)) };
}

/** So many bytes are half of a body. */
function half({ body }: Answer): number {
  return Math.floor(Buffer.byteLength(body as string) / 2);
}
