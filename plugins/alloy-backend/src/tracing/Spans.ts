import { isError } from '@backstage/errors';
import { Tracing, noTracing } from './tracingRef';

/** What the plugin does that takes time, as it is named in traces. */
export type SpanName =
  | 'alloy.report'
  | 'alloy.source'
  | 'alloy.upstream.request'
  | 'alloy.work';

/**
 * What is told of it: nothing that a person wrote or that is secret, but which
 * cluster, source and instance it was about, and how it ended.
 */
export interface SpanAttributes {
  /** The entity that stands for the cluster. */
  'alloy.cluster'?: string;
  'alloy.source'?: string;
  'alloy.upstream'?: string;
  /** A store's name in the portal's configuration. */
  'alloy.instance'?: string;
  'alloy.task'?: string;
  'alloy.outcome'?: string;
  'http.response.status_code'?: number;
}

/** Adds to what is told once it is known. */
export type Tell = (attributes: SpanAttributes) => void;

/** What the plugin does, as spans of Backstage's tracing service. */
export class Spans {
  readonly #tracing: Tracing;

  static create(options: { tracing: Tracing }) {
    return new Spans(options);
  }

  /** Of which nobody hears. */
  static none(): Spans {
    return new Spans({ tracing: noTracing });
  }

  private constructor(options: { tracing: Tracing }) {
    this.#tracing = options.tracing;
  }

  /**
   * Does something within a span, which ends with it. Of an error its name is
   * told alone: what it says may hold what a person wrote, or an upstream.
   */
  async run<T>(
    name: SpanName,
    attributes: SpanAttributes,
    work: (tell: Tell) => Promise<T>,
  ): Promise<T> {
    const kind = name === 'alloy.upstream.request' ? 'client' : 'internal';
    const ended = await this.#tracing.startActiveSpan(
      name,
      { kind, attributes: { ...attributes } },
      async span => {
        const tell: Tell = more =>
          Object.entries(more).forEach(([key, value]) =>
            span.setAttribute(key, value),
          );
        try {
          return { value: await work(tell) };
        } catch (error) {
          span.setAttribute(
            'error.type',
            isError(error) ? error.name : 'Error',
          );
          span.setStatus({ code: 'error' });
          return { error };
        }
      },
    );
    if ('error' in ended) {
      throw ended.error;
    }
    return ended.value;
  }

  /**
   * Remembers within which span it is called, for what is done once it is its
   * turn: a queue would do it within the span of who was before.
   */
  here(): <T>(work: () => Promise<T>) => Promise<T> {
    const context = this.#tracing.context.active();
    return work => this.#tracing.context.with(context, work);
  }
}
