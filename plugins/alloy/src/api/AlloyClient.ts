import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Configuration,
  Report,
  Series,
  configurationSchema,
  reportSchema,
  seriesSchema,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type {
  AlloyApi,
  CollectorKey,
  RequestOptions,
  SeriesQuery,
} from './AlloyApi';
import { Shape, parseAnswer } from './parseAnswer';

export interface AlloyClientOptions {
  readonly discoveryApi: DiscoveryApi;
  readonly fetchApi: FetchApi;
}

const REPORT: Shape<Report> = { what: 'a report', schema: reportSchema };
const CONFIGURATION: Shape<Configuration> = {
  what: 'a configuration',
  schema: configurationSchema,
};
const SERIES: Shape<Series> = { what: 'series', schema: seriesSchema };

/** Speaks to the alloy backend over HTTP. */
export class AlloyClient implements AlloyApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: AlloyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getReport(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<Report> {
    return this.#get(entityRef, 'report', REPORT, options);
  }

  async getConfiguration(
    entityRef: string,
    { namespace, name }: CollectorKey,
    options?: RequestOptions,
  ): Promise<Configuration> {
    const path = `collectors/${pathOf(namespace, name)}/configuration`;
    return this.#get(entityRef, path, CONFIGURATION, options);
  }

  async getSeries(
    entityRef: string,
    { view, range, collector }: SeriesQuery,
    options?: RequestOptions,
  ): Promise<Series> {
    const query = new URLSearchParams({
      view,
      range,
      ...(collector && {
        collectorNamespace: collector.namespace,
        collector: collector.name,
      }),
    });
    return this.#get(entityRef, `series?${query}`, SERIES, options);
  }

  async #get<T>(
    entityRef: string,
    path: string,
    shape: Shape<T>,
    options: RequestOptions = {},
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
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return parseAnswer(await response.text(), shape);
  }
}

function pathOf(...segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
