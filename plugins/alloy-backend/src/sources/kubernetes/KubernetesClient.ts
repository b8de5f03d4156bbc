import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';

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

const kubernetesStatusSchema = z.object({
  kind: z.literal('Status'),
  message: z.string(),
});
const backstageErrorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
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

  /** One object. */
  async get<T extends z.ZodTypeAny>(
    path: string,
    schema: T,
  ): Promise<z.output<T>> {
    return parse(schema, await this.#fetch(path, 'application/json'), path);
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
      throw refusal(response.status, text, pathAndQuery, this.#cluster);
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

/**
 * Says who refused: the Kubernetes API answers with a Status, the portal's
 * kubernetes plugin with Backstage's own error body.
 */
function refusal(
  status: number,
  body: string,
  path: string,
  cluster: string,
): SourceFailure {
  const json = parseJson(body);
  const byCluster = kubernetesStatusSchema.safeParse(json);
  if (byCluster.success) {
    const said = `${byCluster.data.message} (${status})`;
    if (status === 401) {
      return new SourceFailure(
        'refused',
        `The Kubernetes API does not know the portal's credentials: ${said}. Renew the token of ${cluster} in the kubernetes configuration.`,
      );
    }
    if (status === 403) {
      return new SourceFailure(
        'refused',
        `The Kubernetes API forbids it: ${said}. Give the portal's account get and list on it.`,
      );
    }
    return new SourceFailure(
      'failed',
      `The Kubernetes API answered ${path} with: ${said}.`,
    );
  }
  const byPortal = backstageErrorSchema.safeParse(json);
  if (byPortal.success) {
    const { message } = byPortal.data.error;
    if (status === 404 && /cluster/i.test(message)) {
      return new SourceFailure(
        'not-configured',
        `The kubernetes plugin knows no cluster "${cluster}". Add it to the kubernetes configuration, or name another one by the annotation alloy.grafana.com/kubernetes-cluster.`,
      );
    }
    if (status === 403) {
      return new SourceFailure(
        'refused',
        `The portal does not let you read clusters through the kubernetes plugin: ${message} (permission kubernetes.proxy).`,
      );
    }
    return new SourceFailure(
      'failed',
      `The kubernetes plugin could not ask the cluster: ${message}`,
    );
  }
  return new SourceFailure(
    status === 401 || status === 403 ? 'refused' : 'failed',
    `${path} was answered with ${status}: ${body.slice(0, 200)}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
