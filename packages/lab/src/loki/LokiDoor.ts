import type express from 'express';
import type { LabClock } from '../clock/LabClock';
import {
  isOfOtherCluster,
  LAB_TENANT,
  OTHER_TENANT,
  otherLabels,
} from '../telemetry';
import {
  Answer,
  jsonAnswer,
  spoil,
  TenantFaults,
  TenantRequest,
  tenantRouter,
  textAnswer,
} from '../tenancy';
import { loadWorld, World } from '../world';
import { LogqlError } from './logql/LogqlError';
import { LokiFault, LOKI_ERROR_TEXTS } from './LokiFault';
import { answerQuery, answerQueryRange } from './queryAnswers';
import {
  answerIndexStats,
  answerIndexVolume,
  answerLabels,
  answerLabelValues,
  answerSeries,
  StreamsRequest,
} from './streamAnswers';
import { LivingStream } from './streams/LivingStream';
import type { LogStream } from './streams/LogStream';
import { readLogStreams } from './streams/readLogStreams';

const PREFIX = '/loki/api/v1';

const ENDPOINTS: ReadonlyMap<string, (request: StreamsRequest) => Answer> =
  new Map([
    ['/series', answerSeries],
    ['/labels', answerLabels],
    ['/label', answerLabels],
    ['/index/stats', answerIndexStats],
    ['/index/volume', answerIndexVolume],
    ['/query', answerQuery],
    ['/query_range', answerQueryRange],
  ]);

/**
 * Loki's HTTP API over a world's log streams. It holds no log lines: streams
 * and numbers of entries are recorded, bytes are assumed (200 an entry).
 */
export class LokiDoor {
  /** Serves `/loki/api/v1/...`. */
  readonly router: express.Router;
  readonly #streams: ReadonlyMap<string, readonly LivingStream[]>;
  /** By tenant, and there by key. */
  readonly #added = new Map<string, Map<string, readonly LivingStream[]>>();
  readonly #clock: Pick<LabClock, 'nowMs'>;
  readonly #faults = new TenantFaults<LokiFault>();

  /**
   * Opens the door to a world's streams, and for the other tenant to those of
   * the other cluster.
   *
   * @throws InvalidWorldError when streams.json is not in its form
   */
  static async open(options: {
    world: World;
    clock: LabClock;
  }): Promise<LokiDoor> {
    const { world, clock } = options;
    const healthy = await readLogStreams(await loadWorld('healthy'));
    const other = healthy
      .filter(it => isOfOtherCluster(it.labels))
      .map(it => ({ ...it, labels: otherLabels(it.labels) }));
    return new LokiDoor({
      clock,
      streams: {
        [LAB_TENANT]: await readLogStreams(world),
        [OTHER_TENANT]: other,
      },
    });
  }

  /** Opens the door to streams that were made elsewhere, by tenant. */
  constructor(options: {
    clock: Pick<LabClock, 'nowMs' | 'startedAtMs'>;
    streams: Readonly<Record<string, readonly LogStream[]>>;
  }) {
    const { clock, streams } = options;
    this.#clock = clock;
    this.#streams = new Map(
      Object.entries(streams).map(([tenant, recorded]) => [
        tenant,
        alive(recorded, clock),
      ]),
    );
    this.router = tenantRouter<LokiFault>({
      faults: this.#faults,
      answer: async (request, fault) => this.#answer(request, fault),
    });
  }

  /**
   * Has more streams of a tenant, in place of those that were added under the
   * same key.
   */
  add(
    tenant: string,
    key: string,
    streams: readonly LogStream[],
    clock: Pick<LabClock, 'startedAtMs'>,
  ): void {
    const added = this.#added.get(tenant) ?? new Map();
    this.#added.set(tenant, added.set(key, alive(streams, clock)));
  }

  /** Makes something go wrong for a tenant; an empty fault ends it. */
  setFault(tenant: string, fault: LokiFault): void {
    this.#faults.set(tenant, fault);
  }

  /** Ends everything that goes wrong. */
  clearFaults(): void {
    this.#faults.clear();
  }

  #answer(
    request: TenantRequest,
    fault: LokiFault | undefined,
  ): Answer | undefined {
    if (fault?.status) {
      return textAnswer(fault.status, LOKI_ERROR_TEXTS[fault.status]);
    }
    if (!request.path.startsWith(`${PREFIX}/`)) {
      return undefined;
    }
    try {
      const answer = this.#answerPath(request.path.slice(PREFIX.length), {
        params: request.params,
        streams: [
          ...(this.#streams.get(request.tenant) ?? []),
          ...[...(this.#added.get(request.tenant)?.values() ?? [])].flat(),
        ],
        nowMs: this.#clock.nowMs(),
      });
      return answer && spoil(answer, fault ?? {});
    } catch (error) {
      if (error instanceof LogqlError) {
        return textAnswer(400, error.message);
      }
      throw error;
    }
  }

  #answerPath(path: string, request: StreamsRequest): Answer | undefined {
    if (path === '/status/buildinfo') {
      return jsonAnswer({ version: '3.7.0', revision: 'lab', branch: 'HEAD' });
    }
    const label = /^\/label\/([^/]+)\/values$/.exec(path);
    return label
      ? answerLabelValues(request, label[1])
      : ENDPOINTS.get(path)?.(request);
  }
}

function alive(
  recorded: readonly LogStream[],
  clock: Pick<LabClock, 'startedAtMs'>,
): LivingStream[] {
  const storeTakesEntries = recorded.some(any => any.entries2m > 0);
  return recorded.map(
    it =>
      new LivingStream(it, {
        recordedMs: clock.startedAtMs,
        storeTakesEntries,
      }),
  );
}
