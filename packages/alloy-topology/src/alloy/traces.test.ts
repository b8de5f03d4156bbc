import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const URL = 'https://tempo.example.net:4318';

const filesWith = (traces: object, part: object = {}) =>
  renderRepository(
    parseSpec({ ...labSpec, traces: { url: URL, ...traces }, ...part }),
  );

const configurationOf = (traces: object) =>
  filesWith(traces).get('kubernetes/alloy-cluster/config.alloy')!;

describe('traces', () => {
  it('go to Tempo as they come, with its tenant', () => {
    const text = configurationOf({ tenant: 'team-a' });
    expect(text).toMatch(
      /otelcol\.exporter\.otlphttp "traces" \{\s+client \{\s+endpoint = "https:\/\/tempo\.example\.net:4318"/,
    );
    expect(text).toContain('"X-Scope-OrgID" = "team-a"');
    expect(text).toMatch(
      /traces\s+= \[otelcol\.processor\.batch\.default\.input\]/,
    );
    expect(text).not.toMatch(/^otelcol\.processor\.tail_sampling/m);
  });

  it.each([
    [
      { basicAuth: { username: 'fra1', secret: 'tempo' } },
      /auth\s+= otelcol\.auth\.basic\.traces\.handler/,
      '"/etc/alloy-credentials/traces/password"',
    ],
    [
      { bearerAuth: { secret: 'tempo' } },
      /auth\s+= otelcol\.auth\.bearer\.traces\.handler/,
      '"/etc/alloy-credentials/traces/token"',
    ],
  ])('are let in by %j, from a file', (access, auth, file) => {
    const text = configurationOf(access);
    expect(text).toMatch(auth);
    expect(text).toContain(file);
    expect(text).toContain('is_secret = true');
  });

  it('have credentials where they are sent from, and nowhere else', () => {
    const files = filesWith({ bearerAuth: { secret: 'tempo' } });
    const holders = [...files]
      .filter(([path]) => /^(kubernetes|hosts)\//.test(path))
      .filter(([, text]) => text.includes('traces/token'))
      .map(([path]) => path);
    expect(holders).toEqual([
      'kubernetes/alloy-cluster/statefulset.yaml',
      'kubernetes/alloy-cluster/config.alloy',
    ]);
  });

  it('are not taken where nobody says where they go', () => {
    const text = renderRepository(labSpec).get(
      'kubernetes/alloy-cluster/config.alloy',
    );
    expect(text).not.toMatch(/traces/);
  });

  it('need a receiver', () => {
    expect(() => filesWith({}, { otlp: { enabled: false } })).toThrow(
      /traces: come by OTLP, which is not enabled/,
    );
  });
});
