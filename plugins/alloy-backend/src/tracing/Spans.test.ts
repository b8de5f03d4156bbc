import { tracingServiceRef } from '@backstage/backend-plugin-api/alpha';
import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';
import { Spans } from './Spans';
import { tracingRef } from './tracingRef';

describe('Spans', () => {
  it('tell what something was about and what it came to', async () => {
    const tracing = tracingServiceMock.mock();
    const spans = Spans.create({ tracing });

    const made = await spans.run(
      'alloy.source',
      { 'alloy.source': 'metrics' },
      async tell => {
        tell({ 'alloy.outcome': 'answered' });
        return 'made';
      },
    );
    expect(made).toBe('made');
    expect(tracing.startActiveSpan).toHaveBeenCalledWith(
      'alloy.source',
      { kind: 'internal', attributes: { 'alloy.source': 'metrics' } },
      expect.any(Function),
    );
    expect(tracing.spans[0].setAttribute.mock.calls).toEqual([
      ['alloy.outcome', 'answered'],
    ]);
  });

  it('tell of an error its name alone, and throw it as it was', async () => {
    const tracing = tracingServiceMock.mock();
    const error = new TypeError('the password is "hunter2"');
    const failing = Spans.create({ tracing }).run(
      'alloy.work',
      {},
      async () => {
        throw error;
      },
    );

    await expect(failing).rejects.toBe(error);
    const [span] = tracing.spans;
    expect(span.setAttribute.mock.calls).toEqual([['error.type', 'TypeError']]);
    expect(span.setStatus.mock.calls).toEqual([[{ code: 'error' }]]);
    // The service itself would have told all of it.
    await expect(
      tracing.startActiveSpan.mock.results[0].value,
    ).resolves.toBeDefined();
  });

  it('do without a tracing service', async () => {
    const spans = Spans.none();

    expect(
      await spans.here()(() =>
        spans.run('alloy.work', {}, async tell => {
          tell({ 'alloy.outcome': 'answered' });
          return 1;
        }),
      ),
    ).toBe(1);
  });
});

describe('tracingRef', () => {
  it(`is Backstage's own service`, () => {
    expect(tracingRef.id).toBe(tracingServiceRef.id);
    expect(tracingRef.scope).toBe(tracingServiceRef.scope);
  });
});
