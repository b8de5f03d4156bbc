import { InvalidSpecError } from './InvalidSpecError';
import { parseSpec } from './parseSpec';

const minimal = {
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    tenant: '1',
  },
  logs: { url: 'https://loki.example.net/loki/api/v1/push', tenant: '1' },
};

function messagesOf(part: object): string[] {
  try {
    parseSpec({ ...minimal, ...part });
    return [];
  } catch (error) {
    return (error as InvalidSpecError).issues.map(
      ({ field, message }) => `${field}: ${message}`,
    );
  }
}

describe('what is sent, and how', () => {
  it.each([
    [{ basicAuth: { username: 'me' } }, /^metrics\.basicAuth\.secret: is miss/],
    [{ basicAuth: { username: 'a\nb', secret: 's' } }, /is not a plain text/],
    [{ bearerAuth: { secret: 'Mimir' } }, /is not a Kubernetes object name/],
    [{ bearerAuth: { secret: 'a', key: '../b' } }, /is not a key of a Secret/],
    [{ bearerAuth: { secret: 'a', token: 'x' } }, /unknown fields "token"/],
    [{ tls: {} }, /^metrics\.tls\.caSecret: is missing/],
    [
      {
        basicAuth: { username: 'me', secret: 'a' },
        bearerAuth: { secret: 'a' },
      },
      /^metrics: has both basicAuth and bearerAuth/,
    ],
  ])('refuses %j', (access, message) => {
    const metrics = { ...minimal.metrics, ...access };
    expect(messagesOf({ metrics })).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    [
      { cluster: 'other' },
      /^externalLabels\.cluster: is a label that the coll/,
    ],
    [{ __tenant__: 'a' }, /is not a label name/],
    [{ 'no-dash': 'a' }, /is not a label name/],
    [{ team: '' }, /^externalLabels\.team: "" is not a plain text/],
    [{ team: 7 }, /must be text, not 7/],
    [
      Object.fromEntries(
        Array.from({ length: 21 }, (_, index) => [`label_${index}`, 'x']),
      ),
      /has 21 labels/,
    ],
  ])('refuses the labels %j', (externalLabels, message) => {
    expect(messagesOf({ externalLabels })).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it.each([
    [{ grpcPort: 4318 }, 'otlp.httpPort: 4318 is already the port for gRPC'],
    [{ grpcPort: 12345 }, "otlp.grpcPort: 12345 is Alloy's own port"],
    [
      { httpPort: 70_000 },
      'otlp.httpPort: must be a whole number from 1 to 65535, not 70000',
    ],
    [{ enabled: 'no' }, 'otlp.enabled: must be true or false, not "no"'],
  ])('refuses the ports %j', (otlp, message) => {
    expect(messagesOf({ otlp })).toEqual([message]);
  });
});
