import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** What the portal shows of the lab behind it. */
export interface LabState {
  readonly scenario: string;
  readonly scenarios: readonly string[];
}

/** Speaks to the lab's control door through the portal's proxy. */
export class LabClient {
  readonly #discovery: DiscoveryApi;
  readonly #fetch: FetchApi;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#discovery = options.discovery;
    this.#fetch = options.fetch;
  }

  /** Undefined where there is no lab: the data is nobody's invention then. */
  async state(): Promise<LabState | undefined> {
    const response = await this.#ask('/state');
    return response.ok ? response.json() : undefined;
  }

  async switchTo(scenario: string): Promise<void> {
    const response = await this.#ask('/scenario', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: scenario }),
    });
    if (!response.ok) {
      const { error } = await response.json().catch(() => ({}));
      throw new Error(
        `The lab did not switch to ${scenario}: ${
          typeof error === 'string' ? error : response.statusText
        }`,
      );
    }
  }

  async #ask(path: string, init?: RequestInit): Promise<Response> {
    const proxy = await this.#discovery.getBaseUrl('proxy');
    return this.#fetch.fetch(`${proxy}/lab${path}`, init);
  }
}
