import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { replaceEqualDeep } from '@tanstack/react-query';
import {
  Configuration,
  Report,
  Series,
  parseConfiguration,
  parseReport,
  parseSeries,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type {
  AlloyApi,
  CollectorKey,
  RequestOptions,
  SeriesQuery,
} from './AlloyApi';
import { parseAnswer } from './parseAnswer';

export interface AlloyClientOptions {
  readonly discoveryApi: DiscoveryApi;
  readonly fetchApi: FetchApi;
}

/** Speaks to the alloy backend over HTTP. */
export class AlloyClient implements AlloyApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  /** Of the answers that somebody still holds. */
  readonly #etags = new WeakMap<object, string>();

  constructor(options: AlloyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getReport(
    entityRef: string,
    options?: RequestOptions<Report>,
  ): Promise<Report> {
    return this.#get(entityRef, 'report', parseReport, options);
  }

  async getConfiguration(
    entityRef: string,
    { namespace, name }: CollectorKey,
    options?: RequestOptions<Configuration>,
  ): Promise<Configuration> {
    const path = `collectors/${pathOf(namespace, name)}/configuration`;
    return this.#get(entityRef, path, parseConfiguration, options);
  }

  async getSeries(
    entityRef: string,
    { view, range, collector }: SeriesQuery,
    options?: RequestOptions<Series>,
  ): Promise<Series> {
    const query = new URLSearchParams({
      view,
      range,
      ...(collector && {
        collectorNamespace: collector.namespace,
        collector: collector.name,
      }),
    });
    return this.#get(entityRef, `series?${query}`, parseSeries, options);
  }

  async #get<T extends object>(
    entityRef: string,
    path: string,
    parse: (value: unknown) => T,
    options: RequestOptions<T> = {},
  ): Promise<T> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const baseUrl = await this.#discoveryApi.getBaseUrl('alloy');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/entities/${pathOf(kind, namespace, name)}/${path}`,
      {
        signal: options.signal,
        headers: await options.signIn?.(options.now ?? false),
        // Sent as Cache-Control: max-age=0, as when somebody reloads a page.
        ...(options.now && { cache: 'no-cache' }),
      },
    );
    if (response.status === 404 && !isJson(response)) {
      throw new Error(
        "The portal's backend has no alloy plugin. Add @alloy-fleet/backstage-plugin-alloy-backend to it, as its README says.",
      );
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { before } = options;
    const etag = response.headers.get('ETag');
    if (before && etag !== null && this.#etags.get(before) === etag) {
      response.body?.cancel().catch(() => {});
      return before;
    }
    const parsed = parseAnswer(await response.text(), parse);
    const answer = replaceEqualDeep(before, parsed);
    if (etag !== null) {
      this.#etags.set(answer, etag);
    }
    return answer;
  }
}

/** What the plugin itself answers is. */
function isJson(response: Response): boolean {
  return response.headers.get('Content-Type')?.includes('json') ?? false;
}

function pathOf(...segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
