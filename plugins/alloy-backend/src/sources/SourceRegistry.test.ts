import { mockCredentials } from '@backstage/backend-test-utils';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Asker, Source, SourceContext } from './Source';
import { GatheringOptions, SourceRegistry } from './SourceRegistry';

const REF: ClusterRef = {
  entityRef: 'resource:default/lab',
  cluster: 'lab',
  kubernetesCluster: 'lab',
  metricsInstance: 'default',
  logsInstance: 'default',
};

const asker = (key: string): Asker => ({
  key,
  credentials: mockCredentials.user(),
  clusterTokens: {},
});

function options(change: Partial<GatheringOptions> = {}): GatheringOptions {
  return {
    ref: REF,
    asker: asker('portal'),
    now: new Date(),
    signal: new AbortController().signal,
    ...change,
  };
}

function source(
  name: 'metrics' | 'kubernetes',
  read: (context: SourceContext) => Promise<number>,
  more: Partial<Source<number>> = {},
): Source<number> & { read: jest.Mock<Promise<number>, [SourceContext]> } {
  return {
    name,
    asks: name === 'metrics' ? 'portal' : 'viewer',
    target: ({ ref }) => ({ text: ref.cluster, key: [ref.cluster] }),
    ...more,
    read: jest.fn(read),
  };
}

function registry(sources: Source<unknown>[], sourceTimeoutMs = 60_000) {
  return SourceRegistry.create({
    sources,
    timeoutMs: 2 * sourceTimeoutMs,
    sourceTimeoutMs,
  });
}

describe('SourceRegistry', () => {
  it('asks once for all who ask the same, whoever they are', async () => {
    const metrics = source('metrics', async () => 1);
    const sources = registry([metrics]);
    const facts = await Promise.all(
      ['a', 'b', 'c'].map(it =>
        sources.gather(options({ asker: asker(it) })).factOf(metrics),
      ),
    );

    expect(facts.map(it => it.known)).toEqual([true, true, true]);
    expect(metrics.read).toHaveBeenCalledTimes(1);
    const other = { ...REF, entityRef: 'resource:default/b', cluster: 'b' };
    await sources.gather(options({ ref: other })).factOf(metrics);
    expect(metrics.read).toHaveBeenCalledTimes(2);
  });

  it('asks for each viewer alone what is asked as him', async () => {
    const kubernetes = source(
      'kubernetes',
      async context => context.asker.key.length,
    );
    const sources = registry([kubernetes]);
    const ask = (who: string) =>
      sources.gather(options({ asker: asker(who) })).factOf(kubernetes);

    expect(await ask('aa')).toMatchObject({ value: 2 });
    expect(await ask('bbb')).toMatchObject({ value: 3 });
    expect(await ask('aa')).toMatchObject({ value: 2 });
    expect(kubernetes.read).toHaveBeenCalledTimes(2);
  });

  it('asks anew for one who wants it as it is now', async () => {
    const metrics = source('metrics', async () => 1);
    const sources = registry([metrics]);
    await sources.gather(options()).factOf(metrics);
    await sources.gather(options({ mostMs: -1 })).factOf(metrics);

    expect(metrics.read).toHaveBeenCalledTimes(2);
  });

  it('begins the time of a source when those are there that it comes after', async () => {
    let answer: (value: number) => void = () => {};
    const metrics = source(
      'metrics',
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    const kubernetes = source(
      'kubernetes',
      async ({ factOf }) => {
        const before = await factOf(metrics);
        return before.known ? before.value + 1 : -1;
      },
      { after: [metrics] },
    );
    const gathering = registry([metrics, kubernetes]).gather(options());
    const fact = gathering.factOf(kubernetes);
    await new Promise(resolve => setTimeout(resolve, 5));

    expect(kubernetes.read).not.toHaveBeenCalled();
    answer(1);
    expect(await fact).toMatchObject({ value: 2 });
    expect(metrics.read).toHaveBeenCalledTimes(1);
  });

  it('gives why a source gave nothing, and leaves the others', async () => {
    const metrics = source('metrics', async () => {
      throw new Error('It is down.');
    });
    const kubernetes = source('kubernetes', () => new Promise(() => {}), {
      whenSilent: 'It may have broken off.',
    });
    const gathering = registry([metrics, kubernetes], 20).gather(options());

    expect((await gathering.asked(metrics))!.state).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('It is down.'),
    });
    expect((await gathering.asked(kubernetes))!.state).toMatchObject({
      status: 'timed-out',
      message: 'It may have broken off.',
    });
  });

  it('leaves out a source that has nothing to say about a cluster', async () => {
    const metrics = source('metrics', async () => 1, {
      target: () => undefined,
    });
    const gathering = registry([metrics]).gather(options());

    expect(gathering.asked(metrics)).toBeUndefined();
    expect(await gathering.factOf(metrics)).toMatchObject({ known: false });
    expect(metrics.read).not.toHaveBeenCalled();
  });

  it('goes on while somebody waits, and keeps nothing that was broken off', async () => {
    const left = new AbortController();
    let ended = false;
    const metrics = source(
      'metrics',
      ({ signal }) =>
        new Promise(resolve => {
          signal.addEventListener('abort', () => {
            ended = true;
          });
          setTimeout(() => resolve(1), 30);
        }),
    );
    const sources = registry([metrics]);
    const first = sources
      .gather(options({ signal: left.signal }))
      .factOf(metrics);
    const second = sources.gather(options()).factOf(metrics);
    left.abort();

    expect(await first).toMatchObject({ known: false });
    expect(await second).toMatchObject({ value: 1 });
    expect(ended).toBe(false);

    const alone = new AbortController();
    const third = sources
      .gather(options({ signal: alone.signal, mostMs: -1 }))
      .factOf(metrics);
    await new Promise(resolve => setTimeout(resolve, 5));
    alone.abort();
    expect(await third).toMatchObject({ known: false });
    expect(ended).toBe(true);
    await sources.gather(options({ mostMs: -1 })).factOf(metrics);
    expect(metrics.read).toHaveBeenCalledTimes(3);
  });
});
