import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Digest,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { PORTAL } from '../access/ClusterViews';
import type { Asker } from '../sources/Source';

/** Where digests of clusters are kept. */
export interface Digests {
  /** @param at - when the snapshot was taken, as ISO 8601 in UTC */
  save(entityRef: string, at: string, digest: Digest): Promise<void>;
}

/**
 * Keeps what each report comes to. Only those for which the portal asked the
 * cluster: what one viewer's own sign-in gave is nobody else's.
 */
export class DigestKeeper {
  readonly #digests: Digests;
  readonly #logger: LoggerService;
  #hasFailed = false;

  static create(options: { digests: Digests; logger: LoggerService }) {
    return new DigestKeeper(options);
  }

  private constructor(options: Parameters<typeof DigestKeeper.create>[0]) {
    this.#digests = options.digests;
    this.#logger = options.logger;
  }

  /** Begins to keep it: nobody waits for that, and a report is given all the same when it fails. */
  keep(report: Report, asker: Pick<Asker, 'key'>): void {
    if (asker.key === PORTAL) {
      this.#save(report).catch(() => {});
    }
  }

  /** Said once and not for each report: there are many while a database is away. */
  async #save({ entityRef, snapshot, digest }: Report): Promise<void> {
    try {
      await this.#digests.save(entityRef, snapshot.takenAt, digest);
      if (this.#hasFailed) {
        this.#hasFailed = false;
        this.#logger.info('What clusters come to is kept again.');
      }
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        this.#logger.warn(
          `What clusters come to is not kept, first of ${entityRef}: ${error}`,
        );
      }
    }
  }
}
