import { OpenDoor, openDoor } from '../../doors/openDoor';
import { LAB_TOKENS } from '../access/identities';
import type { KubernetesDoor } from '../KubernetesDoor';

/** A Kubernetes door that listens, and a way to ask it. */
export interface ServedDoor extends OpenDoor {
  /** Asks as a reader, for JSON, unless something else is said. */
  ask(
    path: string,
    options?: { as?: keyof typeof LAB_TOKENS | 'nobody'; accept?: string },
  ): Promise<Response>;
  /** The parsed body of an answer that must be 200. */
  get(path: string, accept?: string): Promise<any>;
}

export const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

export async function serveDoor(door: KubernetesDoor): Promise<ServedDoor> {
  const served = await openDoor({
    name: 'kubernetes',
    port: 0,
    handler: (request, response) => door.handle(request, response),
  });
  const ask: ServedDoor['ask'] = (path, options = {}) => {
    const { as = 'reader', accept = 'application/json' } = options;
    return fetch(`${served.url}${path}`, {
      headers: {
        Accept: accept,
        ...(as !== 'nobody' && { Authorization: `Bearer ${LAB_TOKENS[as]}` }),
      },
    });
  };
  return {
    ...served,
    ask,
    async get(path, accept) {
      const response = await ask(path, { accept });
      if (response.status !== 200) {
        throw new Error(`${path}: ${response.status} ${await response.text()}`);
      }
      return response.json();
    },
  };
}
