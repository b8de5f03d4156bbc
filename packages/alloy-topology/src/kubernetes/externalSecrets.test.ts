import { parse, parseAllDocuments } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const vault = (key: string, more: object = {}) => ({
  external: { store: 'vault', key, ...more },
});

const filesWith = (metrics: object, logs: object = {}) =>
  renderRepository(
    parseSpec({
      ...labSpec,
      metrics: { ...labSpec.metrics, ...metrics },
      logs: { ...labSpec.logs, ...logs },
    }),
  );

describe('what External Secrets makes', () => {
  it('is a Secret whole, from the store that the spec names', () => {
    const files = filesWith(
      {
        basicAuth: {
          username: 'fra1',
          secret: 'stores',
          ...vault('alloy/mimir', { property: 'password' }),
        },
      },
      { bearerAuth: { secret: 'stores', ...vault('alloy/loki') } },
    );
    const objects = parseAllDocuments(files.get('kubernetes/secrets.yaml')!);
    expect(objects).toHaveLength(1);
    expect(objects[0].toJS().spec).toEqual({
      refreshInterval: '1h',
      secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
      target: { name: 'stores', creationPolicy: 'Owner' },
      data: [
        {
          secretKey: 'password',
          remoteRef: { key: 'alloy/mimir', property: 'password' },
        },
        { secretKey: 'token', remoteRef: { key: 'alloy/loki' } },
      ],
    });
    expect(
      parse(files.get('kubernetes/kustomization.yaml')!).resources,
    ).toContain('secrets.yaml');
    expect(files.get('README.md')).toContain('External Secrets Operator');
    expect(files.get('README.md')).not.toContain('needs these Secrets');
  });

  it('is nothing where the Secrets are there', () => {
    const files = filesWith({ bearerAuth: { secret: 'mimir' } });
    expect(files.has('kubernetes/secrets.yaml')).toBe(false);
  });

  it('is shared by stores that one CA signed', () => {
    const tls = { caSecret: 'ca', ...vault('pki/ca') };
    const [made] = parseAllDocuments(
      filesWith({ tls }, { tls }).get('kubernetes/secrets.yaml')!,
    );
    expect(made.toJS().spec.data).toHaveLength(1);
  });

  it.each([
    [{ caSecret: 'ca', caKey: 'other' }, 'no reference beside one'],
    [
      { caSecret: 'ca', external: { store: 'aws', key: 'ca' } },
      'another store',
    ],
    [{ caSecret: 'ca', ...vault('pki/other') }, 'another secret for one key'],
  ])('refuses %j: %s', (tls, _) => {
    expect(() =>
      filesWith({ tls: { caSecret: 'ca', ...vault('pki/ca') } }, { tls }),
    ).toThrow(/logs\.tls: Secret "ca" is said to come from another place/);
  });
});
