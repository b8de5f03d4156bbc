import { askSource } from './askSource';
import { SourceFailure } from './SourceFailure';

const signal = new AbortController().signal;

describe('askSource', () => {
  it('gives what the source gave', async () => {
    const asked = await askSource({
      source: 'metrics',
      signal,
      timeoutMs: 60_000,
      ask: async () => 1,
    });

    expect(asked.state.status).toBe('answered');
    expect(asked.fact).toEqual({ known: true, source: 'metrics', value: 1 });
  });

  it('says once what is missing from a partial answer', async () => {
    const { state } = await askSource({
      source: 'kubernetes',
      signal,
      timeoutMs: 60_000,
      ask: async (_, { note }) => {
        note('Nodes are forbidden.');
        note('Nodes are forbidden.');
      },
    });

    expect(state).toMatchObject({
      status: 'partial',
      message: 'Nodes are forbidden.',
    });
  });

  it('gives up on a source that is too slow', async () => {
    const { state, fact } = await askSource({
      source: 'metrics',
      signal,
      timeoutMs: 20,
      ask: within =>
        new Promise((_, reject) => {
          within.addEventListener('abort', () => reject(within.reason));
        }),
    });

    expect(state.status).toBe('timed-out');
    expect(fact.known).toBe(false);
  });

  it('asks nothing when the time is up before it begins', async () => {
    const ask = jest.fn(() => Promise.reject(new Error('too late')));
    const { state } = await askSource({
      source: 'alloy',
      signal: AbortSignal.abort(),
      timeoutMs: 60_000,
      ask,
    });

    expect(state.status).toBe('timed-out');
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    [new SourceFailure('refused', 'No.'), 'refused'],
    [new TypeError('fetch failed'), 'failed'],
  ])('keeps why it failed: %s', async (error, status) => {
    const { state, fact } = await askSource({
      source: 'metrics',
      signal,
      timeoutMs: 60_000,
      ask: () => Promise.reject(error),
    });

    expect(state.status).toBe(status);
    expect(fact).toEqual({
      known: false,
      source: 'metrics',
      reason: state.message,
    });
  });
});
