import { parseSpec, renderFiles } from '@alloy-fleet/alloy-topology';
import { previewOf } from './previewOf';

const answers = {
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metrics: { remoteWriteUrl: 'https://mimir.example.net', tenant: '1' },
  logs: { url: 'https://loki.example.net', tenant: '1' },
};

describe('previewOf', () => {
  it('makes the very files that the action writes', () => {
    expect(previewOf({ ...answers, storageClass: '', preview: {} })).toEqual({
      files: renderFiles(parseSpec(answers)),
      missing: [],
    });
  });

  it('has something to show before the first answer', () => {
    const preview = previewOf({ metrics: { tenant: '1' }, otlp: {} });
    expect(preview).toMatchObject({
      missing: [
        'cluster',
        'datacentre',
        'metrics.remoteWriteUrl',
        'logs.url',
        'logs.tenant',
      ],
    });
    expect('files' in preview && preview.files.size).toBeGreaterThan(10);
  });

  it('waits for a repository where the way into the cluster needs one', () => {
    const flux = { ...answers, delivery: { method: 'flux' } };
    expect(previewOf(flux)).toMatchObject({
      missing: ['delivery.repositoryUrl'],
    });
    const repoUrl = 'git.example.net?owner=a&repo=b';
    expect(previewOf({ ...flux, repoUrl })).toMatchObject({ missing: [] });
  });

  it('names each answer that is wrong, and what is wrong with it', () => {
    const preview = previewOf({
      ...answers,
      cluster: 'Prod',
      hosts: [{ name: '../x', kind: 'debian' }],
    });
    expect(preview).toEqual({
      issues: [
        {
          field: 'cluster',
          message: expect.stringContaining('"Prod" is not a DNS label'),
        },
        {
          field: 'hosts[0].name',
          message: expect.stringContaining('is not a DNS label'),
        },
      ],
    });
  });
});
