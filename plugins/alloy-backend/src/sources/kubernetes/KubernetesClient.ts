import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import PQueue from 'p-queue';
import { z } from 'zod';
import { Spans, Tell } from '../../tracing/Spans';
import { retrying } from '../policy/retrying';
import { SourceFailure } from '../SourceFailure';
import { isWebPage, bodySummary } from '../bodySummary';
import { readText } from '../store/readText';
import { retryAfterMs } from '../store/retryAfterMs';
import { isExpired } from './KubernetesFailure';
import { kubernetesRefusal } from './kubernetesRefusal';

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
/**
 * Whole objects: what API servers and kubectl page by. 500 pods are 6.4 MB and
 * take 70 ms to parse; 5,000 at once block for 744 ms and take 673 MiB.
 */
const OBJECTS_PAGE = 500;
/** Rows of a table have 140 bytes: 5,000 of them are 0.7 MB and take 10 ms. */
const ROWS_PAGE = 5_000;
/** Well below what an API server gives one client of its default flow. */
const MOST_AT_ONCE = 8;

// An empty list has its items, too: without, it is another object.
const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(z.unknown()).nullable(),
});

const tableSchema = z.object({
  kind: z.literal('Table'),
  metadata: z.object({ continue: z.string().optional() }).optional(),
  columnDefinitions: z.array(z.object({ name: z.string() })).nullish(),
  // The cells are checked one by one: there may be 100,000 of them.
  rows: z.array(z.custom<{ cells: unknown[] }>(hasCells)).nullable(),
});

function hasCells(row: unknown): boolean {
  return Array.isArray((row as { cells?: unknown } | null)?.cells);
}

/** One row of a table: the cell of a column by its name. */
export interface TableRow {
  get(column: string): string | undefined;
}

/**
 * Reads one cluster through the kubernetes plugin's proxy, as the portal or as
 * one viewer. It only ever sends GET; which paths are asked is fixed by the
 * callers, and names in them are escaped.
 */
export class KubernetesClient {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;
  readonly #credentials: BackstageCredentials;
  readonly #clusterTokens: Readonly<Record<string, string>>;
  readonly #cluster: string;
  readonly #signal: AbortSignal;
  readonly #onRequest: (status: number | 'none') => void;
  readonly #spans: Spans;
  readonly #queue = new PQueue({ concurrency: MOST_AT_ONCE });
  #door?: Promise<{ baseUrl: string; token: string }>;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    credentials: BackstageCredentials;
    /** Headers with what a viewer's own sign-in at the cluster gave. */
    clusterTokens?: Readonly<Record<string, string>>;
    /** The cluster's name in the kubernetes plugin. */
    cluster: string;
    signal: AbortSignal;
    /** Hears of each request, by its status; `none` where there was no answer. */
    onRequest?: (status: number | 'none') => void;
    spans?: Spans;
  }) {
    return new KubernetesClient(options);
  }

  private constructor(options: Parameters<typeof KubernetesClient.create>[0]) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#credentials = options.credentials;
    this.#clusterTokens = options.clusterTokens ?? {};
    this.#cluster = options.cluster;
    this.#signal = options.signal;
    this.#onRequest = options.onRequest ?? (() => {});
    this.#spans = options.spans ?? Spans.none();
  }

  /**
   * One object, as the API gives it.
   *
   * @param signal ends this request, where it shall end before the others
   */
  async get(path: string, signal = this.#signal): Promise<unknown> {
    return this.#fetch(path, 'application/json', signal);
  }

  /**
   * What is kept of each item of a list, which is read page by page, so that a
   * large one is never held whole. `keep` gives undefined for what is not
   * needed.
   */
  async list<T>(
    path: string,
    query: Record<string, string>,
    keep: (item: unknown) => T | undefined,
  ): Promise<T[]> {
    return fromStart(async () => {
      const kept: T[] = [];
      const paged = { ...query, limit: String(OBJECTS_PAGE) };
      await this.#pages(path, paged, 'application/json', page => {
        const list = parse(listSchema, page, path);
        for (const item of list.items ?? []) {
          const it = keep(item);
          if (it !== undefined) {
            kept.push(it);
          }
        }
        return list.metadata?.continue;
      });
      return kept;
    });
  }

  /**
   * Every row of a list as kubectl shows it: a hundredth of the objects' bytes.
   *
   * @param needed columns without which the table is none
   */
  async table(
    path: string,
    needed: readonly string[],
    query: Record<string, string> = {},
  ): Promise<TableRow[]> {
    return fromStart(async () => {
      const rows: TableRow[] = [];
      let columns = new Map<string, number>();
      const paged = {
        ...query,
        includeObject: 'None',
        limit: String(ROWS_PAGE),
      };
      await this.#pages(path, paged, TABLE, page => {
        const table = parse(tableSchema, page, path);
        // Only the first page names its columns.
        const { columnDefinitions } = table;
        if (columnDefinitions && columnDefinitions.length > 0) {
          columns = new Map(columnDefinitions.map((it, i) => [it.name, i]));
        }
        const missing = needed.find(it => !columns.has(it));
        if (missing !== undefined) {
          throw new SourceFailure(
            'failed',
            `The table at ${path} has no column ${missing}.`,
          );
        }
        for (const { cells } of table.rows ?? []) {
          rows.push(rowOf(columns, cells));
        }
        return table.metadata?.continue;
      });
      return rows;
    });
  }

  async #pages(
    path: string,
    query: Record<string, string>,
    accept: string,
    onPage: (page: unknown) => string | undefined,
  ): Promise<void> {
    let next: string | undefined;
    do {
      const search = new URLSearchParams({
        ...query,
        ...(next ? { continue: next } : {}),
      });
      // Only `continue` says that there is more: with a selector,
      // remainingItemCount is absent.
      next = onPage(await this.#fetch(`${path}?${search}`, accept));
    } while (next);
  }

  async #fetch(
    pathAndQuery: string,
    accept: string,
    signal = this.#signal,
  ): Promise<unknown> {
    const here = this.#spans.here();
    try {
      return await retrying(signal, () =>
        this.#queue.add(async () => {
          signal.throwIfAborted();
          return here(() =>
            this.#spans.run(
              'alloy.upstream.request',
              { 'alloy.upstream': 'kubernetes' },
              tell => this.#send(pathAndQuery, { accept, signal, tell }),
            ),
          );
        }),
      );
    } catch (error) {
      throw signal.aborted ? late(pathAndQuery, error) : error;
    }
  }

  async #send(
    pathAndQuery: string,
    options: { accept: string; signal: AbortSignal; tell: Tell },
  ): Promise<unknown> {
    const { accept, signal, tell } = options;
    const { baseUrl, token } = await this.#open();
    const [path] = pathAndQuery.split('?', 1);
    const response = await fetch(`${baseUrl}/proxy${pathAndQuery}`, {
      headers: {
        ...this.#clusterTokens,
        Accept: accept,
        Authorization: `Bearer ${token}`,
        'Backstage-Kubernetes-Cluster': this.#cluster,
      },
      signal,
      redirect: 'manual',
    }).catch(error => {
      this.#onRequest('none');
      throw error;
    });
    this.#onRequest(response.status);
    tell({ 'http.response.status_code': response.status });
    const text = await readText(response);
    if (!response.ok) {
      throw kubernetesRefusal({
        status: response.status,
        body: text,
        path,
        cluster: this.#cluster,
        retryAfterMs: retryAfterMs(response),
      });
    }
    try {
      return JSON.parse(text);
    } catch {
      // The parser's own words quote what stands there.
      throw new SourceFailure(
        'failed',
        isWebPage(text)
          ? `The answer to ${path} is ${bodySummary(
              text,
            )}, and no JSON: a proxy before the Kubernetes API may want a sign-in.`
          : `The answer to ${path} is not whole JSON.`,
      );
    }
  }

  /** One token does for all requests of a gathering. */
  async #open(): Promise<{ baseUrl: string; token: string }> {
    this.#door ??= Promise.all([
      this.#discovery.getBaseUrl('kubernetes'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: this.#credentials,
        targetPluginId: 'kubernetes',
      }),
    ]).then(([baseUrl, { token }]) => ({ baseUrl, token }));
    return this.#door;
  }
}

/** Others may have come in time, so it is said which did not. */
function late(pathAndQuery: string, error: unknown): SourceFailure {
  const [path] = pathAndQuery.split('?', 1);
  const { status } = SourceFailure.of(error);
  return status === 'timed-out'
    ? new SourceFailure(status, `${path} was not answered in time.`, {
        cause: error,
      })
    : SourceFailure.of(error);
}

/** A list that expired while it was read is read once more, from its start. */
async function fromStart<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isExpired(error)) {
      return read();
    }
    throw error;
  }
}

function rowOf(
  columns: ReadonlyMap<string, number>,
  cells: readonly unknown[],
): TableRow {
  return {
    get(column) {
      const index = columns.get(column);
      const cell = index === undefined ? undefined : cells[index];
      return cell === undefined || cell === null ? undefined : String(cell);
    },
  };
}

function parse<T extends z.ZodTypeAny>(
  schema: T,
  value: unknown,
  path: string,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SourceFailure(
      'failed',
      `The answer to ${path} has another shape than the Kubernetes API's: ${issue.path.join(
        '.',
      )}: ${issue.message}.`,
    );
  }
  return parsed.data;
}
