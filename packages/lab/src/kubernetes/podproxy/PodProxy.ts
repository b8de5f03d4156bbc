import type { ServerResponse } from 'node:http';
import type { LabClock } from '../../clock/LabClock';
import type { World } from '../../world';
import {
  badRequest,
  objectNotFound,
  serviceUnavailable,
} from '../errors/statusErrors';
import type { ObjectStore } from '../objects/ObjectStore';
import type { ResourcePath } from '../objects/requestPath';
import type { PodObject } from '../tables/podState';
import { recordedAnswer } from './recordedAnswer';

const ALLOY_PORT = '12345';

/**
 * The pod proxy: what a collector's own HTTP API answered, for the pods that
 * are collectors and did answer.
 */
export class PodProxy {
  readonly #store: ObjectStore;
  readonly #clock: LabClock;
  readonly #world?: World;

  constructor(options: { store: ObjectStore; clock: LabClock; world?: World }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#world = options.world;
  }

  /** @throws StatusError 400, 404 or 503 as the API's proxy does */
  async answer(asked: ResourcePath, response: ServerResponse): Promise<void> {
    const { name, port } = parseTarget(asked.name ?? '');
    const pods = this.#store.find({ group: '', version: 'v1', plural: 'pods' });
    const pod = pods?.objects.find(
      it => it.name === name && it.namespace === asked.namespace,
    );
    if (!pod) {
      throw objectNotFound({ group: '', plural: 'pods', name });
    }
    const podIp = (pod.object as PodObject).status?.podIPs?.[0]?.ip;
    if (!podIp) {
      throw badRequest('address not allowed');
    }
    const answer =
      this.#world && port === ALLOY_PORT
        ? await recordedAnswer(this.#world, name, asked.rest, this.#clock)
        : undefined;
    if (!answer) {
      throw serviceUnavailable(
        `error trying to reach service: dial tcp ${podIp}:${port}: connect: connection refused`,
      );
    }
    response.statusCode = answer.status;
    if (answer.contentType) {
      response.setHeader('Content-Type', answer.contentType);
    }
    response.end(answer.body);
  }
}

/** `[http:]POD[:PORT]`; without a port the proxy goes to the pod's first. */
function parseTarget(target: string): { name: string; port: string } {
  const parts = target.split(':');
  const named = parts.length === 3 ? parts.slice(1) : parts;
  if (parts.length > 3 || (parts.length === 3 && !/^https?$/.test(parts[0]))) {
    throw badRequest(`invalid pod request "${target}"`);
  }
  return { name: named[0], port: named[1] || ALLOY_PORT };
}
