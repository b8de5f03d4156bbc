import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { AnswerOrigin } from '../cache/SharedAnswers';
import type { SourceState } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What is given to those who look: a kind of answer. */
export type AnswerKind = 'report' | 'configuration' | 'series';

/** What is asked beyond the portal. */
export type Upstream = 'kubernetes' | 'metrics' | 'logs';

/**
 * What whoever runs the portal can see of the plugin, as metrics of Backstage's
 * own service. Names follow OpenTelemetry's conventions: durations in seconds.
 */
export class Instruments {
  readonly #sourceSeconds: MetricsServiceHistogram;
  readonly #requests: MetricsServiceCounter;
  readonly #answers: MetricsServiceCounter;

  static create(options: {
    metrics: MetricsService;
    /** How many questions wait for their turn at a tenant, at any moment. */
    waiting: () => number;
  }) {
    return new Instruments(options);
  }

  private constructor(options: Parameters<typeof Instruments.create>[0]) {
    const { metrics, waiting } = options;
    this.#sourceSeconds = metrics.createHistogram('alloy.source.duration', {
      description: 'How long asking a source about one cluster took',
      unit: 's',
      advice: { explicitBucketBoundaries: [0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
    });
    this.#requests = metrics.createCounter('alloy.upstream.requests', {
      description: 'Requests to clusters and stores, by how they ended',
    });
    this.#answers = metrics.createCounter('alloy.answers', {
      description:
        'Answers that were given, by whether they were kept or had to be made',
    });
    metrics
      .createObservableGauge('alloy.upstream.waiting', {
        description: 'Questions that wait for their turn at a store',
      })
      .addCallback(result => result.observe(waiting()));
  }

  /** A source was asked. */
  sourceAsked({ source, status, durationMs }: SourceState): void {
    this.#sourceSeconds.record(durationMs / 1_000, { source, status });
  }

  /** A request was answered with a status of HTTP, or not at all. */
  requested(upstream: Upstream, status: number | 'none'): void {
    this.#requests.add(1, { upstream, status: String(status) });
  }

  /** An answer was given. */
  answered(kind: AnswerKind, origin: AnswerOrigin): void {
    this.#answers.add(1, { kind, origin });
  }
}
