import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LabClock } from '../clock/LabClock';
import { breakOff } from '../faults/breakOff';
import { readVersion } from './objects/readVersion';
import type { World } from '../world';
import { authorizePath, authorizeResource, verbOf } from './access/authorize';
import { identify } from './access/identities';
import {
  badRequest,
  methodNotAllowed,
  resourceNotFound,
  unauthorized,
} from './errors/statusErrors';
import { faultStatus } from './errors/faultStatus';
import type { KubernetesFault } from './KubernetesFault';
import { negotiate } from './negotiate';
import { ObjectStore } from './objects/ObjectStore';
import { ResourcePath, parseResourcePath } from './objects/requestPath';
import { PodProxy } from './podproxy/PodProxy';
import { answerResource } from './answerResource';
import { sendError } from './sendError';
import { sendJson } from './sendJson';
import { NotServedError } from './errors/NotServedError';

/**
 * A Kubernetes API over HTTP that answers from a world, read-only.
 *
 * It authenticates by the lab's tokens, authorises by the recorded cluster's
 * rules, and then lists and gets as a real API server does. Watches are not
 * answered.
 */
export class KubernetesDoor {
  readonly #store: ObjectStore;
  readonly #clock: LabClock;
  readonly #version: string;
  readonly #podProxy: PodProxy;
  #fault: KubernetesFault = {};

  /** Opens the door to a world. */
  static async open(options: {
    world: World;
    clock: LabClock;
  }): Promise<KubernetesDoor> {
    const { world, clock } = options;
    const store = await ObjectStore.load(world, clock);
    const version = await readVersion(world);
    return new KubernetesDoor({ store, clock, version, world });
  }

  /** Opens the door to objects that were made elsewhere. */
  static over(options: {
    store: ObjectStore;
    clock: LabClock;
    version?: string;
  }): KubernetesDoor {
    return new KubernetesDoor(options);
  }

  private constructor(options: {
    store: ObjectStore;
    clock: LabClock;
    version?: string;
    world?: World;
  }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#version = options.version ?? '{}';
    this.#podProxy = new PodProxy(options);
  }

  /** Makes something go wrong from now on; an empty fault ends it. */
  setFault(fault: KubernetesFault): void {
    this.#fault = fault;
  }

  /** Answers a request; never rejects. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const fault = this.#faultFor(request);
    response.setHeader('Audit-Id', randomUUID());
    response.setHeader('Cache-Control', 'no-cache, private');
    try {
      if (fault.slowMs) {
        // It does not keep a process that is done.
        await sleep(fault.slowMs, undefined, { ref: false });
      }
      if (fault.truncateBytes !== undefined) {
        breakOff(response, fault.truncateBytes);
      }
      if (fault.status) {
        throw faultStatus(fault.status, fault.message);
      }
      if (fault.body !== undefined) {
        response.setHeader('Content-Type', 'application/json');
        response.end(fault.body);
        return;
      }
      await this.#answer(request, response, fault);
    } catch (error) {
      sendError(request, response, error);
    }
  }

  #faultFor(request: IncomingMessage): KubernetesFault {
    const { path } = this.#fault;
    return !path || request.url?.includes(path) ? this.#fault : {};
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    fault: KubernetesFault,
  ): Promise<void> {
    const identity = identify(request.headers.authorization);
    if (identity === undefined) {
      throw unauthorized();
    }
    const url = new URL(request.url ?? '/', 'http://lab');
    const asked = parsed(url);
    if (asked === undefined) {
      authorizePath(identity, url.pathname);
      this.#answerPath(url.pathname, response);
      return;
    }
    const method = request.method ?? 'GET';
    const isWatch = /^(1|true)$/.test(url.searchParams.get('watch') ?? '');
    const verb = verbOf(method, asked, isWatch);
    authorizeResource(identity, verb, asked, this.#store.resources());
    if (!this.#store.hasGroupVersion(asked.group, asked.version)) {
      throw new NotServedError();
    }
    if (method !== 'GET' && method !== 'HEAD') {
      throw methodNotAllowed('the lab is read-only');
    }
    if (isWatch) {
      throw methodNotAllowed('the lab does not answer watches');
    }
    if (asked.subresource === 'proxy' && asked.plural === 'pods') {
      await this.#podProxy.answer(asked, response);
      return;
    }
    if (asked.subresource !== undefined) {
      throw resourceNotFound();
    }
    const form = negotiate(request.headers.accept, asked.name === undefined);
    if (fault.continueStatus && url.searchParams.has('continue')) {
      throw faultStatus(fault.continueStatus);
    }
    const query = withLimit(url.searchParams, fault.mostItems);
    const answer = answerResource(this.#store, asked, query, {
      form,
      nowMs: this.#clock.nowMs(),
      expireContinue: fault.expireContinue ?? false,
    });
    await sendJson(request, response, answer);
  }

  #answerPath(pathname: string, response: ServerResponse): void {
    if (pathname === '/version') {
      response.setHeader('Content-Type', 'application/json');
      response.end(this.#version);
    } else if (/^\/(livez|readyz|healthz)$/.test(pathname)) {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end('ok');
    } else {
      throw new NotServedError();
    }
  }
}

function withLimit(query: URLSearchParams, most?: number): URLSearchParams {
  const limit = Number(query.get('limit')) || Infinity;
  return most !== undefined && most < limit
    ? new URLSearchParams([
        ...[...query].filter(([name]) => name !== 'limit'),
        ['limit', String(most)],
      ])
    : query;
}

function parsed(url: URL): ResourcePath | undefined {
  try {
    return parseResourcePath(url.pathname);
  } catch {
    throw badRequest(`the path ${url.pathname} is not properly escaped`);
  }
}
