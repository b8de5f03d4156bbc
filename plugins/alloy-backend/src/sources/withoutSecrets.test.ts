import { withoutSecrets } from './withoutSecrets';

describe('withoutSecrets', () => {
  it.each([
    ['GET https://me:hunter2@mimir.example/api failed', 'hunter2'],
    ['bad header Authorization: Bearer abc.def-ghi', 'abc.def-ghi'],
    ['"authorization":"Basic bWU6aHVudGVyMg=="', 'bWU6aHVudGVyMg'],
    ['token=s3cr3tvalue is wrong', 's3cr3tvalue'],
    ['{"api_key":"s3cr3t"}', 's3cr3t'],
    ['got eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', 'eyJzdWIiOiIx'],
    ['next-eyJhbGciOiJI.eyJzdWIiOiIx', 'eyJzdWIiOiIx'],
    ['host-name.eyJhbGciOiJI.eyJzdWIiOiIx.c2ln.', 'c2ln'],
    ['error: token=s3cr3tvalue', 's3cr3tvalue'],
    ['my-client-secret-1 = "s3cr3t and no end', 's3cr3t'],
    ['user glsa_0123456789abcdef', '0123456789abcdef'],
  ])('hides what looks like a credential in %j', (text, secret) => {
    expect(withoutSecrets(text)).not.toContain(secret);
  });

  it('hides what it is told is one', () => {
    expect(
      withoutSecrets('no such user correct-horse', ['correct-horse']),
    ).toBe('no such user (secret)');
  });

  it.each([
    'nodes is forbidden: User "fleet-reader" cannot list resource "nodes"',
    'the query hit the max number of series (limit: 3 series) (err-mimir-max-series-per-query)',
    'connect ECONNREFUSED 127.0.0.1:9',
  ])('leaves what is none: %s', text => {
    expect(withoutSecrets(text)).toBe(text);
  });
});
