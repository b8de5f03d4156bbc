import { mockServices } from '@backstage/backend-test-utils';
import { readAlloyConfig } from './readAlloyConfig';

function read(alloy: any) {
  return readAlloyConfig(mockServices.rootConfig({ data: { alloy } }));
}

const instance = { name: 'default', baseUrl: 'https://mimir.example.com' };

describe('readAlloyConfig', () => {
  it('has no instances where there is no configuration', () => {
    expect(
      readAlloyConfig(mockServices.rootConfig({ data: {} })).metrics.instances,
    ).toEqual([]);
  });

  it('reads every kind of auth, and none by default', () => {
    const instances = [
      { ...instance, name: 'a', baseUrl: 'https://mimir/prometheus/' },
      { ...instance, name: 'b', auth: { type: 'bearer', token: 't' } },
      {
        ...instance,
        name: 'c',
        tenant: 'team-a',
        auth: { type: 'basic', username: 'u', password: 'p' },
      },
    ];

    expect(read({ metrics: { instances } }).metrics.instances).toEqual([
      {
        name: 'a',
        baseUrl: 'https://mimir/prometheus',
        tenants: [],
        auth: { type: 'none' },
      },
      { ...instances[1], tenants: [] },
      { ...instances[2], tenants: [] },
    ]);
  });

  it('takes for text a tenant that YAML read as a number', () => {
    const instances = [{ ...instance, tenant: 1, tenants: [2, 'team-*'] }];

    expect(read({ metrics: { instances } }).metrics.instances).toMatchObject([
      { tenant: '1', tenants: ['2', 'team-*'] },
    ]);
    expect(() =>
      read({ metrics: { instances: [{ ...instance, tenant: 1.5 }] } }),
    ).toThrow('alloy.metrics.instances[0].tenant: expected a tenant');
  });

  it('gives sources five seconds and all of them ten, unless told otherwise', () => {
    expect(read({}).gathering).toEqual({
      timeoutMs: 10_000,
      sourceTimeoutMs: 5_000,
    });
    const gathering = { timeout: '1m', sourceTimeout: { seconds: 30 } };
    expect(read({ gathering }).gathering).toEqual({
      timeoutMs: 60_000,
      sourceTimeoutMs: 30_000,
    });
  });

  it('gives each text half a minute and 512 MiB in one to four workers, unless told otherwise', () => {
    const { threads, ...limits } = read({}).workers;
    expect(limits).toEqual({ timeoutMs: 30_000, memoryMiB: 512 });
    expect([1, 2, 3, 4]).toContain(threads);

    const workers = { threads: 8, timeout: '1m', memoryMiB: 1024 };
    expect(read({ workers }).workers).toEqual({
      threads: 8,
      timeoutMs: 60_000,
      memoryMiB: 1024,
    });
  });

  it('keeps history for thirty days and looks for nobody, unless told otherwise', () => {
    expect(read({}).history).toEqual({
      keepMs: 30 * 24 * 3_600_000,
      watchEveryMs: undefined,
      gapMs: 5 * 60_000,
    });
    // Looking every ten minutes leaves no gaps.
    const history = { keep: { days: 7 }, watchEvery: '10m' };
    expect(read({ history }).history).toEqual({
      keepMs: 7 * 24 * 3_600_000,
      watchEveryMs: 10 * 60_000,
      gapMs: 25 * 60_000,
    });
  });

  it.each([
    [
      { history: { watchEvery: 'always' } },
      'alloy.history.watchEvery: expected a duration',
    ],
    [
      { gathering: { timeout: 'soon' } },
      'alloy.gathering.timeout: expected a duration',
    ],
    [
      { gathering: { sourceTimeout: { seconds: 0 } } },
      'alloy.gathering.sourceTimeout: expected a duration',
    ],
    [{ gathering: { retries: 1 } }, 'alloy.gathering.retries: unknown key'],
    [
      { workers: { threads: 0 } },
      'alloy.workers.threads: expected a whole number from 1 to 64',
    ],
    [
      { workers: { memoryMiB: 100.5 } },
      'alloy.workers.memoryMiB: expected a whole number from 64 to 65536',
    ],
    [
      { access: { remember: 'for ever' } },
      'alloy.access.remember: expected a duration',
    ],
    [{ metrics: { instance: [] } }, 'alloy.metrics.instance: unknown key'],
    [{ metric: {} }, 'alloy.metric: unknown key'],
    [
      { metrics: { instances: [{ ...instance, baseURL: 'x' }] } },
      'alloy.metrics.instances[0].baseURL: unknown key',
    ],
    [
      { metrics: { instances: [{ name: 'default' }] } },
      'alloy.metrics.instances[0].baseUrl: ',
    ],
    [
      { metrics: { instances: [{ ...instance, baseUrl: 'mimir:9009' }] } },
      'alloy.metrics.instances[0].baseUrl: expected an http or https address',
    ],
    [
      {
        metrics: { instances: [{ ...instance, baseUrl: 'http://u:p@mimir' }] },
      },
      'alloy.metrics.instances[0].baseUrl: expected an http or https address without credentials',
    ],
    [
      { metrics: { instances: [instance, instance] } },
      'alloy.metrics.instances[1].name: the name "default" is used twice',
    ],
    [
      { metrics: { instances: [{ ...instance, auth: { type: 'oauth' } }] } },
      'alloy.metrics.instances[0].auth.type: expected type: none, basic',
    ],
    [
      { metrics: { instances: [{ ...instance, auth: { type: 'bearer' } }] } },
      'alloy.metrics.instances[0].auth.token: ',
    ],
  ])('refuses %j with the path of the key', (alloy, message) => {
    expect(() => read(alloy)).toThrow(message);
  });
});
