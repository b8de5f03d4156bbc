import { gunzipSync } from 'node:zlib';
import { writtenAlloy } from '../../__testUtils__/writtenAlloy';
import { wholeReport } from '../../__testUtils__/wholeReport';
import { encodeSync } from '../../cache/encode';
import { checkCollector } from './checkCollector';
import { reduceReport } from './reduceReport';

describe('reduceReport', () => {
  it('leaves out what stands in configurations, and has another tag', () => {
    const whole = encodeSync(
      wholeReport({
        written: checkCollector({
          collector: writtenAlloy(
            'prometheus.remote_write "a" {\n  endpoint {\n    url = "http://mimir"\n    bearer_token = "a"\n  }\n}\n',
          ),
        }),
      }),
    );
    const reduced = reduceReport(
      structuredClone({
        gzipped: whole.gzipped,
        seen: {
          mayReadConfigurations: false,
          mayReadCardinality: true,
          cluster: { shown: true } as const,
          seesAllHosts: true,
          hiddenHosts: [],
        },
        byViewer: ['kubernetes' as const],
      }),
    );
    const { findings, mayReadConfigurations } = JSON.parse(
      gunzipSync(reduced.gzipped).toString(),
    );

    expect(mayReadConfigurations).toBe(false);
    expect(
      findings.find((it: any) => it.check === 'config/plain-secret'),
    ).toMatchObject({
      status: 'failing',
      evidence: [
        {
          kind: 'config',
          file: 'config.alloy',
          line: 4,
          text: '(needs the permission alloy.config.read)',
        },
      ],
      remedy: { text: expect.not.stringContaining('bearer_token') },
    });
    expect(reduced.etag).not.toBe(whole.etag);
  });
});
