import { stringify } from 'yaml';
import { instantQuery } from '../prometheus';
import type { MetricFamily } from '../telemetry';
import { Answer, jsonAnswer, yamlAnswer } from '../tenancy';

/** Rule groups of a tenant's ruler, by namespace. */
export type RuleNamespaces = Readonly<
  Record<
    string,
    readonly {
      readonly name: string;
      readonly interval?: string;
      readonly rules: readonly Readonly<Record<string, unknown>>[];
    }[]
  >
>;

/** `/api/v1/status/buildinfo`: by it, Mimir is told from Prometheus. */
export function buildInfo(): Answer {
  return jsonAnswer({
    status: 'success',
    data: {
      application: 'Grafana Mimir',
      version: '3.2.0',
      revision: 'lab',
      branch: 'HEAD',
      goVersion: 'go1.26.8',
      features: {
        ruler_config_api: 'true',
        alertmanager_config_api: 'true',
        query_sharding: 'false',
        federated_rules: 'false',
      },
    },
  });
}

/** `/api/v1/metadata`: types and help texts that came by remote write. */
export function metadata(
  families: ReadonlyMap<string, MetricFamily>,
  params: URLSearchParams,
): Answer {
  const only = params.get('metric');
  const limit = Number(params.get('limit') ?? -1);
  const entries = [...families]
    .filter(([name]) => !only || name === only)
    .slice(0, limit >= 0 ? limit : undefined)
    .map(([name, { type, help }]) => [
      name,
      [{ type: type === 'untyped' ? 'unknown' : type, help, unit: '' }],
    ]);
  return jsonAnswer({ status: 'success', data: Object.fromEntries(entries) });
}

/** `/config/v1/rules`: the ruler's configuration, as YAML. */
export function configuredRules(rules: RuleNamespaces): Answer {
  return yamlAnswer(stringify(rules));
}

/** `/api/v1/rules`: the same, as Prometheus tells of rules. */
export function evaluatedRules(rules: RuleNamespaces): Answer {
  const groups = Object.entries(rules).flatMap(([file, inNamespace]) =>
    inNamespace.map(group => ({
      name: group.name,
      file,
      rules: group.rules.map(rule => ({
        name: rule.alert ?? rule.record,
        query: rule.expr,
        labels: rule.labels ?? {},
        annotations: rule.annotations ?? {},
        health: 'ok',
        type: rule.alert ? 'alerting' : 'recording',
        ...(rule.alert ? { state: 'inactive', alerts: [] } : {}),
      })),
      interval: 60,
      limit: 0,
    })),
  );
  return jsonAnswer({ status: 'success', data: { groups } });
}

/** How often the lab's collectors write most of their series. */
const INTERVAL_SECONDS = 30;

/**
 * `/api/v1/user_stats`: how many series there are, and as an estimate of the
 * samples a second, as many as there are with one each interval.
 */
export async function userStats(url: string, nowMs: number): Promise<Answer> {
  const [series] = await instantQuery(url, 'count({__name__=~".+"})', {
    timeMs: nowMs,
  });
  const numSeries = Number(series?.value[1] ?? 0);
  const ingestionRate = numSeries / INTERVAL_SECONDS;
  return jsonAnswer({
    ingestionRate,
    numSeries,
    APIIngestionRate: ingestionRate,
    RuleIngestionRate: 0,
  });
}

/** `/api/v1/user_limits`: Mimir's defaults. */
export function userLimits(): Answer {
  return jsonAnswer({
    request_rate: 0,
    request_burst_size: 0,
    ingestion_rate: 10_000,
    ingestion_burst_size: 200_000,
    max_global_series_per_user: 150_000,
    max_global_series_per_metric: 0,
    max_global_exemplars_per_user: 0,
    max_fetched_chunks_per_query: 2_000_000,
    max_fetched_series_per_query: 0,
    max_fetched_chunk_bytes_per_query: 0,
    ruler_max_rules_per_rule_group: 20,
    ruler_max_rule_groups_per_tenant: 70,
  });
}
