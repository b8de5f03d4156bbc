import { parseSpec } from './parseSpec';
import { hostOfAnswers, specOfAnswers } from './specOfAnswers';

const answers = {
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metrics: { remoteWriteUrl: 'https://mimir.example.net', tenant: '1' },
  logs: { url: 'https://loki.example.net', tenant: '1' },
};

describe('specOfAnswers', () => {
  it('takes the answers that are fields of a spec', () => {
    expect(specOfAnswers({ ...answers, files: {}, note: 'x' })).toEqual(
      answers,
    );
  });

  it('takes what was left empty for no answer', () => {
    const spec = specOfAnswers({
      ...answers,
      storageClass: '',
      metrics: { ...answers.metrics, rulerUrl: '', basicAuth: {} },
      collectors: { node: { resources: {} } },
      hosts: [{ name: 'a', kind: 'debian', architecture: '' }],
    });
    expect(spec).toEqual({
      ...answers,
      hosts: [{ name: 'a', kind: 'debian' }],
    });
    expect(parseSpec(spec).storageClass).toBeUndefined();
  });

  it('tells no label from all labels', () => {
    const cardinality = { podLogLabels: [], ipvs: false };
    expect(specOfAnswers({ cardinality })).toEqual({ cardinality });
  });

  it.each([
    ['git.example.net?owner=a&repo=b', 'https://git.example.net/a/b.git'],
    ['localhost:7014?owner=a&repo=b', 'https://localhost:7014/a/b.git'],
  ])('delivers from %s', (repoUrl, repositoryUrl) => {
    expect(
      specOfAnswers({ repoUrl, delivery: { method: 'flux' } }).delivery,
    ).toEqual({ method: 'flux', repositoryUrl });
  });

  it.each(['git.example.net?owner=a', '', '??', 5, undefined])(
    'does not make up a repository of %j',
    repoUrl => {
      expect(specOfAnswers({ repoUrl })).toEqual({});
    },
  );
});

describe('hostOfAnswers', () => {
  it('takes the answers that are fields of a host, and no empty ones', () => {
    const scrapeTargets = [{ job: 'ups', address: '127.0.0.1:9199' }];
    expect(
      hostOfAnswers({
        cluster: 'resource:default/prod-fra1',
        name: 'pve-02',
        kind: 'proxmox',
        architecture: '',
        scrapeTargets,
        journals: [],
      }),
    ).toEqual({ name: 'pve-02', kind: 'proxmox', scrapeTargets, journals: [] });
  });
});
