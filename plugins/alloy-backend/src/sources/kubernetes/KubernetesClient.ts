import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import { kubernetesRefusal } from './kubernetesRefusal';

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
/** What the kubernetes API server pages by: small enough to stream, few enough requests. */
const PAGE_SIZE = 500;

const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(z.unknown()).nullish(),
});

const tableSchema = z.object({
  kind: z.literal('Table'),
  metadata: z.object({ continue: z.string().optional() }).optional(),
  columnDefinitions: z.array(z.object({ name: z.string() })).nullish(),
  rows: z.array(z.object({ cells: z.array(z.unknown()) })).nullish(),
});

/** Row by row, the cells by their column's name. */
export type TableRow = ReadonlyMap<string, string>;

/**
 * Reads one cluster through the kubernetes plugin's proxy, with the viewer's
 * own credentials. It only ever sends GET; which paths are asked is fixed by
 * the callers, and names in them are escaped.
 */
export class KubernetesClient {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;
  readonly #credentials: BackstageCredentials;
  readonly #cluster: string;
  readonly #signal: AbortSignal;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    credentials: BackstageCredentials;
    /** The cluster's name in the kubernetes plugin. */
    cluster: string;
    signal: AbortSignal;
  }) {
    return new KubernetesClient(options);
  }

  private constructor(options: Parameters<typeof KubernetesClient.create>[0]) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#credentials = options.credentials;
    this.#cluster = options.cluster;
    this.#signal = options.signal;
  }

  /**
   * Every item of a list, page by page: `onItem` sees each one and keeps what
   * it needs, so that a large list is never held whole.
   */
  async list(
    path: string,
    query: Record<string, string>,
    onItem: (item: unknown) => void,
  ): Promise<void> {
    await this.#pages(path, query, 'application/json', page => {
      const list = parse(listSchema, page, path);
      list.items?.forEach(onItem);
      return list.metadata?.continue;
    });
  }

  /** Every row of a list as kubectl shows it: a hundredth of the objects' bytes. */
  async table(
    path: string,
    query: Record<string, string> = {},
  ): Promise<TableRow[]> {
    const rows: TableRow[] = [];
    let columns: string[] = [];
    await this.#pages(
      path,
      { ...query, includeObject: 'None' },
      TABLE,
      page => {
        const table = parse(tableSchema, page, path);
        // Only the first page names its columns.
        columns = table.columnDefinitions?.map(it => it.name) ?? columns;
        for (const { cells } of table.rows ?? []) {
          rows.push(
            new Map(columns.map((it, i) => [it, String(cells[i] ?? '')])),
          );
        }
        return table.metadata?.continue;
      },
    );
    return rows;
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
        limit: String(PAGE_SIZE),
        ...(next ? { continue: next } : {}),
      });
      next = onPage(await this.#fetch(`${path}?${search}`, accept));
    } while (next);
  }

  async #fetch(pathAndQuery: string, accept: string): Promise<unknown> {
    const baseUrl = await this.#discovery.getBaseUrl('kubernetes');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: this.#credentials,
      targetPluginId: 'kubernetes',
    });
    const response = await fetch(`${baseUrl}/proxy${pathAndQuery}`, {
      headers: {
        Accept: accept,
        Authorization: `Bearer ${token}`,
        'Backstage-Kubernetes-Cluster': this.#cluster,
      },
      signal: this.#signal,
    });
    const text = await response.text();
    if (!response.ok) {
      throw kubernetesRefusal(
        response.status,
        text,
        pathAndQuery,
        this.#cluster,
      );
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new SourceFailure(
        'failed',
        `The answer to ${pathAndQuery} is not whole JSON.`,
        { cause: error },
      );
    }
  }
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
