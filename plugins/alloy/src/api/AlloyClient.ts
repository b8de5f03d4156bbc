import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Report,
  reportSchema,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { AlloyApi, RequestOptions } from './AlloyApi';

export interface AlloyClientOptions {
  readonly discoveryApi: DiscoveryApi;
  readonly fetchApi: FetchApi;
}

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
    options: RequestOptions = {},
  ): Promise<Report> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    const baseUrl = await this.#discoveryApi.getBaseUrl('alloy');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/entities/${path}/report`,
      { signal: options.signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return parseReport(await response.text());
  }
}

/** Reads a report, so that one of another version is not shown half-read. */
function parseReport(text: string): Report {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `The alloy backend answered with something that is not JSON: ${error}`,
    );
  }
  const result = reportSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue.path.join('.') || 'the whole of it';
    throw new Error(
      `The alloy backend answered with a report of another shape (${where}: ${issue.message}). Deploy the same version of the alloy plugin in the frontend and the backend.`,
    );
  }
  return result.data;
}
