import { parseAllDocuments } from 'yaml';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { renderKubernetes } from './renderKubernetes';

function policiesOf(part: object): any[] {
  return [...renderKubernetes(parseSpec({ ...labSpec, ...part }))]
    .filter(([path]) => path.endsWith('.yaml'))
    .flatMap(([, text]) => parseAllDocuments(text).map(each => each.toJS()))
    .filter(({ kind }) => kind === 'NetworkPolicy');
}

const podsOf = (collector: string) => ({
  'app.kubernetes.io/name': 'alloy',
  'app.kubernetes.io/instance': collector,
});

describe('the NetworkPolicies', () => {
  it('let peers gossip and applications push, and keep everyone else out', () => {
    const [cluster, events] = policiesOf({});
    expect(cluster.spec).toEqual({
      podSelector: { matchLabels: podsOf('alloy-cluster') },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ podSelector: { matchLabels: podsOf('alloy-cluster') } }],
          ports: [{ protocol: 'TCP', port: 12345 }],
        },
        {
          ports: [
            { protocol: 'TCP', port: 4317 },
            { protocol: 'TCP', port: 4318 },
          ],
        },
      ],
    });
    expect(events.spec).toEqual({
      podSelector: { matchLabels: podsOf('alloy-kube-events') },
      policyTypes: ['Ingress'],
      ingress: [],
    });
  });

  it('let in those that scrape, and the API servers', () => {
    const [, events] = policiesOf({
      networkPolicy: {
        scrapeNamespaces: ['prometheus'],
        apiServers: ['10.0.0.0/29'],
      },
    });
    expect(events.spec.ingress).toEqual([
      {
        from: [
          {
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': 'prometheus' },
            },
          },
          { ipBlock: { cidr: '10.0.0.0/29' } },
        ],
        ports: [{ protocol: 'TCP', port: 12345 }],
      },
    ]);
  });

  it('open no ports for OTLP that is off', () => {
    const [cluster] = policiesOf({ otlp: { enabled: false } });
    expect(cluster.spec.ingress).toHaveLength(1);
  });

  it('are left out when they are not wanted', () => {
    expect(policiesOf({ networkPolicy: { enabled: false } })).toEqual([]);
  });

  it('refuses what is no range of addresses', () => {
    expect(() =>
      policiesOf({ networkPolicy: { apiServers: ['10.0.0.1'] } }),
    ).toThrow(/apiServers\[0\]: "10\.0\.0\.1" is not a range of addresses/);
  });
});
