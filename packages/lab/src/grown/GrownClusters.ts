import { OpenDoor, openDoor } from '../doors/openDoor';
import type { Repository } from '../forge/Repository';
import type { Log } from '../prometheus';
import { readClusterRepository } from './ClusterRepository';
import { GrownCluster, growCluster } from './growCluster';

/** Where a grown cluster's Kubernetes API is. */
export interface ServedCluster {
  /** Its cluster label, and its name in the portal's configuration. */
  readonly name: string;
  readonly url: string;
}

/** What a repository has become. */
interface Grown {
  cluster: GrownCluster;
  readonly bornMs: number;
  readonly door: OpenDoor;
}

/**
 * The clusters of repositories on the forge: each repository that
 * alloy-topology made is one, from its first push on, and follows it.
 */
export class GrownClusters {
  readonly #log: Log;
  readonly #alive: (cluster: GrownCluster) => Promise<void>;
  readonly #grown = new Map<string, Grown>();
  #growing: Promise<void> = Promise.resolve();

  /** @param options.alive puts a cluster's series and streams into the stores */
  constructor(options: {
    log: Log;
    alive: (cluster: GrownCluster) => Promise<void>;
  }) {
    this.#log = options.log;
    this.#alive = options.alive;
  }

  list(): ServedCluster[] {
    return [...this.#grown.values()].map(({ cluster, door }) => ({
      name: cluster.name,
      url: door.url,
    }));
  }

  /** Has a repository's cluster as its default branch now asks for. Never rejects. */
  follow(repository: Repository): Promise<void> {
    const { owner, name } = repository;
    return this.#next(async () => {
      try {
        await this.#grow(repository);
      } catch (error) {
        this.#log(`${owner}/${name}: ${(error as Error).message}`);
      }
    });
  }

  /** Puts all clusters into the stores of another scenario. */
  revive(): Promise<void> {
    return this.#next(async () => {
      for (const { cluster } of this.#grown.values()) {
        await this.#alive(cluster).catch(error =>
          this.#log(`${cluster.name}: ${error.message}`),
        );
      }
    });
  }

  async close(): Promise<void> {
    await this.#growing;
    await Promise.all([...this.#grown.values()].map(it => it.door.close()));
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#growing = this.#growing.then(work);
    return this.#growing;
  }

  async #grow(repository: Repository): Promise<void> {
    const key = `${repository.owner}/${repository.name}`;
    const asked = readClusterRepository(await repository.files());
    if (!asked) {
      return;
    }
    const { cluster: name } = asked.spec;
    const other = [...this.#grown].find(
      ([at, it]) => at !== key && it.cluster.name === name,
    );
    if (other) {
      throw new Error(`there is a cluster ${name} already, of ${other[0]}`);
    }
    const known = this.#grown.get(key);
    const bornMs = known?.bornMs ?? Date.now();
    const cluster = await growCluster(asked, bornMs);
    await this.#alive(cluster);
    if (known) {
      known.cluster = cluster;
    } else {
      this.#grown.set(key, await serve(cluster, bornMs));
    }
    this.#log(`the cluster ${name} runs as ${key} asks`);
  }
}

/** Its door leads to whatever the cluster has become meanwhile. */
async function serve(cluster: GrownCluster, bornMs: number): Promise<Grown> {
  const current = { cluster };
  const door = await openDoor({
    name: 'kubernetes',
    port: 0,
    handler: (request, response) =>
      current.cluster.kubernetes.handle(request, response),
  });
  return Object.assign(current, { bornMs, door });
}
