import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryOf } from './repositoryOf';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }],
      gitea: [{ host: 'git.example.com', baseUrl: 'https://git.example.com' }],
      azure: [{ host: 'dev.azure.com' }],
    },
  }),
);

const GITHUB = 'https://github.com/platform/lon1/tree/main';

function repository(managedBy?: string, sourceLocation?: string) {
  const annotations = {
    ...(managedBy && { 'backstage.io/managed-by-location': managedBy }),
    ...(sourceLocation && { 'backstage.io/source-location': sourceLocation }),
  };
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'lon1', annotations },
  };
  return repositoryOf(entity, integrations);
}

describe('repositoryOf', () => {
  it.each([
    ['url:https://github.com/platform/lon1/blob/main/catalog-info.yaml', ''],
    ['url:https://github.com/platform/lon1/blob/main/a/catalog-info.yaml', 'a'],
  ])('is the folder in which the catalog found %s', (managedBy, folder) => {
    const url = `${GITHUB}/${folder && `${folder}/`}`;
    expect(repository(managedBy)).toEqual({ ok: true, url });
    // As the catalog writes it where its author does not.
    expect(repository(managedBy, `url:${url}`)).toEqual({ ok: true, url });
  });

  it('is one below it that the entity names', () => {
    const managedBy = `url:${GITHUB}/catalog-info.yaml`;
    const url = `${GITHUB}/clusters/lon1/`;
    expect(repository(managedBy, `url:${url}`)).toEqual({ ok: true, url });
  });

  it('is found on other forges', () => {
    expect(
      repository(
        'url:https://git.example.com/platform/lon1/src/branch/main/catalog-info.yaml',
      ),
    ).toEqual({
      ok: true,
      url: 'https://git.example.com/platform/lon1/src/branch/main/',
    });
  });

  it.each([
    'https://github.com/payments/secrets/tree/main/',
    'https://github.com/platform/lon1/tree/mainly/',
    'https://github.com/platform/lon1/tree/main/../../../../payments/secrets/',
    'https://github.com/platform/lon1/tree/main/%2e%2e/%2e%2e/x/',
    'https://github.com/platform/lon1/tree/main/..%2f..%2fx/',
    'https://github.com/platform/lon1/tree/main/a/?ref=other',
    'https://github.com@evil.example.com/platform/lon1/tree/main/',
    'http://169.254.169.254/latest/',
  ])('is not %s, which its author wrote', url => {
    expect(
      repository(`url:${GITHUB}/catalog-info.yaml`, `url:${url}`),
    ).toMatchObject({
      ok: false,
      reason: expect.stringContaining('It is not read'),
    });
  });

  it('is nowhere for what the catalog has from elsewhere', () => {
    expect(repository('file:/catalog.yaml', `url:${GITHUB}/`)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('from file:/catalog.yaml'),
    });
    expect(repository(undefined, `url:${GITHUB}/`)).toMatchObject({
      ok: false,
    });
    expect(repository('file:/catalog.yaml')).toBeUndefined();
    expect(repository()).toBeUndefined();
    expect(repository('url:not a url', 'nonsense')).toBeUndefined();
  });
});
