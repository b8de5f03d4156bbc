import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Fleets of Grafana Alloy collectors. */
  alloy?: {
    metrics?: {
      /** Metrics stores that clusters name by `alloy.grafana.com/metrics-instance`. */
      instances?: Array<{
        /** The name that annotations use; one is usually called `default`. */
        name: string;
        /**
         * Where the Prometheus API of the store begins, as far as `/api/v1`:
         * `https://mimir.example.com/prometheus`.
         */
        baseUrl: string;
        /** Sent as X-Scope-OrgID unless a cluster names another tenant. */
        tenant?: string | number;
        /**
         * Other tenants that clusters may name by `alloy.grafana.com/tenant`,
         * with `*` for any text: `[payments, team-*]`. Default: none.
         */
        tenants?: Array<string | number>;
        auth?:
          | { type: 'none' }
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /** Where queries of this store can be opened in Grafana. */
        explore?: { grafanaUrl: string; datasourceUid: string };
      }>;
    };
    logs?: {
      /** Log stores that clusters name by `alloy.grafana.com/logs-instance`. */
      instances?: Array<{
        /** The name that annotations use; one is usually called `default`. */
        name: string;
        /** Where the Loki begins, before `/loki/api/v1`: `https://loki.example.com`. */
        baseUrl: string;
        /** Sent as X-Scope-OrgID unless a cluster names another tenant. */
        tenant?: string | number;
        /**
         * Other tenants that clusters may name by `alloy.grafana.com/tenant`,
         * with `*` for any text: `[payments, team-*]`. Default: none.
         */
        tenants?: Array<string | number>;
        auth?:
          | { type: 'none' }
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /** Where queries of this store can be opened in Grafana. */
        explore?: { grafanaUrl: string; datasourceUid: string };
      }>;
    };
    collectors?: {
      /**
       * Whether clustered collectors are asked themselves whom they see, through
       * the Kubernetes API's pod proxy. Needs `get` on `pods/proxy`. Default: no.
       */
      podProxy?: boolean;
    };
    access?: {
      /**
       * For how long it is remembered what a viewer may see, and so how long
       * one from whom it is withdrawn may still see it. Default: 30 seconds.
       */
      remember?: string | HumanDuration;
    };
    gathering?: {
      /** How long gathering a report may take in all. Default: 10 seconds. */
      timeout?: string | HumanDuration;
      /** How long each source may take. Default: 5 seconds. */
      sourceTimeout?: string | HumanDuration;
    };
    /**
     * Threads that read, check and redact what people wrote: configurations and
     * manifests of clusters and of version control.
     */
    workers?: {
      /**
       * How many there are at most, and half as many again for what somebody
       * waits for alone; they are started when they are needed.
       * Default: one less than there are processors, from 1 to 4.
       */
      threads?: number;
      /**
       * How long one text may take; one that takes longer is given up, and what
       * depends on it is unknown. Default: 30 seconds.
       */
      timeout?: string | HumanDuration;
      /** How much memory a thread may take for it, in MiB. Default: 512. */
      memoryMiB?: number;
    };
    history?: {
      /**
       * For how long it is remembered what failed, and for how long it is
       * remembered of a cluster that nobody looks at. Default: 30 days.
       */
      keep?: string | HumanDuration;
      /**
       * How often the portal itself looks at every cluster, so that it is known
       * since when something fails though nobody looked. It does so with the
       * portal's own credentials. Default: never.
       */
      watchEvery?: string | HumanDuration;
    };
  };
}
