import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import {
  Configuration,
  Fact,
  alloyConfigReadPermission,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Admission } from '../access/ClusterAccess';
import { cacheKey } from '../cache/cacheKey';
import type { EncodedJson } from '../cache/EncodedJson';
import type { AnswerOrigin } from '../cache/SharedAnswers';
import { SharedJson } from '../cache/SharedJson';
import { workOn } from '../report/workOn';
import type { WrittenCollector } from '../sources/WrittenCollector';
import { askOne } from '../sources/askOne';
import type { KubernetesDoor } from '../sources/kubernetes/KubernetesDoor';
import { PROXIED } from '../sources/kubernetes/kubernetesSource';
import { SourceFailure } from '../sources/SourceFailure';
import type { Workers } from '../workers/Workers';
import { readConfiguration } from './readConfiguration';

/** How old an answer may be, in milliseconds. */
const AGES = { freshMs: 10_000, staleMs: 30_000 };
/** Changes with what configurations look like. */
const VERSION = 3;

/** Gives the configurations of collectors, without secrets, to those who may read them. */
export class ConfigurationService {
  readonly #door: KubernetesDoor;
  readonly #workers: Workers;
  readonly #timeoutMs: number;
  readonly #answers: SharedJson;

  static create(options: {
    door: KubernetesDoor;
    workers: Workers;
    /** How long the cluster may take, in milliseconds. */
    timeoutMs: number;
    cache: CacheService;
    logger: LoggerService;
    notBeforeMs?: () => number;
    /** @see SharedAnswers.create */
    onGiven?: (origin: AnswerOrigin) => void;
  }) {
    return new ConfigurationService(options);
  }

  private constructor(
    options: Parameters<typeof ConfigurationService.create>[0],
  ) {
    this.#door = options.door;
    this.#workers = options.workers;
    this.#timeoutMs = options.timeoutMs;
    this.#answers = SharedJson.create({ ...options, ages: AGES });
  }

  /**
   * The configuration of a collector as it is sent to one who was let in.
   *
   * @throws NotAllowedError without `alloy.config.read`, NotFoundError when
   *   the cluster has no such collector or its configuration can't be read,
   *   ServiceUnavailableError when the cluster did not answer, or it is
   *   too much to be read
   */
  async configuration(options: {
    admission: Admission;
    collector: CollectorName;
    /** Whether he wants to know how it is now. */
    refresh: boolean;
    signal: AbortSignal;
  }): Promise<EncodedJson> {
    const { admission, collector, refresh, signal } = options;
    const { ref, viewer } = admission;
    if (!viewer.mayReadConfigurations) {
      throw new NotAllowedError(
        `You may not read the configurations of the collectors of ${ref.entityRef} (permission ${alloyConfigReadPermission.name}).`,
      );
    }
    if (ref.namespace && ref.namespace !== collector.namespace) {
      throw new NotFoundError(
        `The collectors of ${ref.entityRef} are in the namespace ${ref.namespace}, not in ${collector.namespace}.`,
      );
    }
    return this.#answers.get({
      key: cacheKey(`configuration/${VERSION}`, [
        ref.kubernetesCluster,
        collector,
        viewer.cluster.shown ? viewer.cluster.asker.key : viewer.cluster,
      ]),
      refresh,
      signal,
      make: within => this.#read(admission, collector, within),
    });
  }

  async #read(
    { ref, viewer }: Admission,
    collector: CollectorName,
    signal: AbortSignal,
  ): Promise<Configuration> {
    const found = await askOne({
      source: 'kubernetes',
      target: ref.kubernetesCluster,
      timeoutMs: this.#timeoutMs,
      whenSilent: PROXIED,
      signal,
      ask: async budget => {
        const { cluster } = viewer;
        if (!cluster.shown) {
          throw new SourceFailure(cluster.status, cluster.reason);
        }
        return readConfiguration(
          this.#door.open(ref.kubernetesCluster, cluster.asker, budget),
          collector,
        );
      },
    });
    const which = `${collector.namespace}/${collector.name}`;
    if (!found) {
      throw new NotFoundError(`The cluster has no collector ${which}.`);
    }
    const shown = found.known ? await this.#shown(found.value, signal) : found;
    if (!shown.known) {
      throw new NotFoundError(
        `The configuration of ${which} can't be read. ${shown.reason}`,
      );
    }
    return shown.value;
  }

  async #shown(
    collector: WrittenCollector,
    signal: AbortSignal,
  ): Promise<Fact<Configuration>> {
    try {
      return await this.#workers.run('showConfiguration', collector, {
        ...workOn(collector, 'Hiding the secrets in'),
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      const { message } = SourceFailure.of(error);
      throw new ServiceUnavailableError(message, error);
    }
  }
}
