import { gunzipSync } from 'node:zlib';
import { encodeSync } from '../../cache/encode';
import { reduceReport } from './reduceReport';

const finding = {
  check: 'config/plain-secret',
  evidence: [{ kind: 'config', file: 'a.alloy', line: 3, text: 'a = "b"' }],
  remedy: { text: 'Do it.', alloy: 'a = c' },
};

describe('reduceReport', () => {
  it('leaves out what stands in configurations, and has another tag', () => {
    const whole = encodeSync({
      findings: [finding],
      mayReadConfigurations: true,
    });
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

    expect(JSON.parse(gunzipSync(reduced.gzipped).toString())).toEqual({
      findings: [
        {
          check: 'config/plain-secret',
          evidence: [
            {
              kind: 'config',
              file: 'a.alloy',
              line: 3,
              text: '(needs the permission alloy.config.read)',
            },
          ],
          remedy: { text: 'Do it.' },
        },
      ],
      mayReadConfigurations: false,
    });
    expect(reduced.etag).not.toBe(whole.etag);
  });
});
