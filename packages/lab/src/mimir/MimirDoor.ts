import express from 'express';
import type { LabClock } from '../clock/LabClock';
import type { Telemetry } from '../telemetry';
import {
  Answer,
  TenantFaults,
  TenantRequest,
  spoil,
  tenantRouter,
} from '../tenancy';
import { answerCardinality } from './cardinality/answerCardinality';
import { CountedSeries } from './cardinality/CountedSeries';
import { faultAnswer } from './faultAnswer';
import type { MimirFault } from './MimirFault';
import { isPrometheusPath, proxyToPrometheus } from './proxyToPrometheus';
import {
  buildInfo,
  configuredRules,
  evaluatedRules,
  metadata,
  RuleNamespaces,
  userLimits,
  userStats,
} from './tenantAnswers';

const CARDINALITY = /^\/api\/v1\/cardinality\/([a-z_]+)$/;

/**
 * Mimir's HTTP API over the lab's Prometheus servers, one a tenant.
 *
 * A tenant that nobody wrote for is empty, as with a real Mimir. Queries are
 * answered by a real engine; the cardinality API is computed from its series.
 */
export class MimirDoor {
  /** Serves it: `/prometheus/...` and `/api/v1/user_{stats,limits}`. */
  readonly router: express.Router;
  readonly #telemetry: Pick<Telemetry, 'prometheusUrl' | 'metadata'>;
  readonly #clock: Pick<LabClock, 'nowMs'>;
  readonly #rules: Readonly<Record<string, RuleNamespaces>>;
  readonly #prefix: string;
  readonly #faults = new TenantFaults<MimirFault>();
  readonly #counts = new CountedSeries();

  /**
   * @param options.prefix of the Prometheus API, `/prometheus` by default
   * @param options.rules what is configured in the ruler, by tenant
   */
  constructor(options: {
    telemetry: Pick<Telemetry, 'prometheusUrl' | 'metadata'>;
    clock: Pick<LabClock, 'nowMs'>;
    prefix?: string;
    rules?: Readonly<Record<string, RuleNamespaces>>;
  }) {
    this.#telemetry = options.telemetry;
    this.#clock = options.clock;
    this.#prefix = options.prefix ?? '/prometheus';
    this.#rules = options.rules ?? {};
    this.router = tenantRouter<MimirFault>({
      faults: this.#faults,
      answer: (request, fault) => this.#faultyAnswer(request, fault ?? {}),
    });
  }

  /** Makes something go wrong for a tenant; an empty fault ends it. */
  setFault(tenant: string, fault: MimirFault): void {
    this.#faults.set(tenant, fault);
  }

  /** Ends everything that goes wrong. */
  clearFaults(): void {
    this.#faults.clear();
  }

  async #faultyAnswer(
    request: TenantRequest,
    fault: MimirFault,
  ): Promise<Answer | undefined> {
    const instead = faultAnswer(fault);
    if (instead) {
      return instead;
    }
    const answer = await this.#answer(request, fault);
    return answer && spoil(answer, fault);
  }

  async #answer(
    request: TenantRequest,
    fault: MimirFault,
  ): Promise<Answer | undefined> {
    const { tenant, params } = request;
    const url = await this.#telemetry.prometheusUrl(tenant);
    const nowMs = this.#clock.nowMs();
    if (request.path === '/api/v1/user_stats') {
      return userStats(url, nowMs);
    }
    if (request.path === '/api/v1/user_limits') {
      return userLimits();
    }
    if (!request.path.startsWith(`${this.#prefix}/`)) {
      return undefined;
    }
    const path = request.path.slice(this.#prefix.length);
    const cardinality = CARDINALITY.exec(path);
    if (cardinality) {
      const enabled = !fault.cardinalityDisabled;
      return answerCardinality(cardinality[1], request, {
        url,
        nowMs,
        enabled,
        counts: this.#counts,
      });
    }
    const rules = this.#rules[tenant] ?? {};
    switch (path) {
      case '/api/v1/status/buildinfo':
        return buildInfo();
      case '/api/v1/metadata':
        return metadata(this.#telemetry.metadata(tenant), params);
      case '/api/v1/rules':
        return evaluatedRules(rules);
      case '/config/v1/rules':
        return configuredRules(rules);
      default:
        return isPrometheusPath(path)
          ? proxyToPrometheus(url, {
              ...request,
              path,
              params: atLabTime(path, params, nowMs),
            })
          : undefined;
    }
  }
}

/** A query of no moment is of now, which is the lab's: its clock may stand still. */
function atLabTime(
  path: string,
  params: URLSearchParams,
  nowMs: number,
): URLSearchParams {
  if (path !== '/api/v1/query' || params.has('time')) {
    return params;
  }
  const timed = new URLSearchParams(params);
  timed.set('time', String(nowMs / 1000));
  return timed;
}
