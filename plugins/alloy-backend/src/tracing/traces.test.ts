import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from '../__testUtils__/startLabBackend';

const ENTITY = `resource:default/${LAB_CLUSTER}`;

describe('what traces tell', () => {
  const tracing = tracingServiceMock.mock();
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'degraded',
      withTelemetry: false,
      features: [tracing.factory],
    });
    await backend.report();
  }, 60_000);

  afterAll(() => backend?.stop());

  /** The spans of a name, with all that was told of each. */
  const spans = (wanted: string) =>
    tracing.startActiveSpan.mock.calls.flatMap(([name, options], index) => {
      const { kind, attributes } = options as unknown as {
        kind: string;
        attributes: object;
      };
      const later = tracing.spans[index].setAttribute.mock.calls;
      return name === wanted
        ? [{ kind, ...attributes, ...Object.fromEntries(later) }]
        : [];
    });

  it('is which report was made, and each source that was asked for it', () => {
    expect(spans('alloy.report')).toEqual([
      { kind: 'internal', 'alloy.cluster': ENTITY },
    ]);
    expect(spans('alloy.source')).toContainEqual({
      kind: 'internal',
      'alloy.cluster': ENTITY,
      'alloy.source': 'kubernetes',
      'alloy.outcome': 'answered',
    });
    expect(spans('alloy.source')).toContainEqual({
      kind: 'internal',
      'alloy.cluster': ENTITY,
      'alloy.source': 'metrics',
      'alloy.outcome': 'failed',
    });
  });

  it('is each request, and how it ended', () => {
    const requests = spans('alloy.upstream.request');
    expect(requests).toContainEqual({
      kind: 'client',
      'alloy.upstream': 'kubernetes',
      'http.response.status_code': 200,
    });
    expect(requests).toContainEqual(
      expect.objectContaining({
        'alloy.upstream': 'metrics',
        'alloy.instance': 'default',
        'error.type': expect.any(String),
      }),
    );
  });

  it('is the work of threads', () => {
    const works = spans('alloy.work');
    expect(works.length).toBeGreaterThan(0);
    expect(works).toContainEqual({
      kind: 'internal',
      'alloy.task': expect.any(String),
    });
  });

  it('is nothing else', () => {
    const told = ['report', 'source', 'upstream.request', 'work'].flatMap(it =>
      spans(`alloy.${it}`),
    );
    const keys = new Set(told.flatMap(it => Object.keys(it)));
    expect([...keys].sort()).toEqual([
      'alloy.cluster',
      'alloy.instance',
      'alloy.outcome',
      'alloy.source',
      'alloy.task',
      'alloy.upstream',
      'error.type',
      'http.response.status_code',
      'kind',
    ]);
  });
});
