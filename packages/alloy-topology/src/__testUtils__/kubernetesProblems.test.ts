import { kubernetesProblems } from './kubernetesProblems';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'alloy-otlp', labels: { app: 'alloy' } },
  spec: { ports: [{ name: 'otlp', port: 4317, targetPort: 'otlp' }] },
};

describe('kubernetesProblems', () => {
  it('has nothing against what the API server takes', () => {
    expect(kubernetesProblems([service])).toEqual([[]]);
  });

  it('names fields of the wrong type, unknown fields and unknown kinds', () => {
    expect(
      kubernetesProblems([
        { ...service, spec: { ports: [{ port: '4317' }] } },
        { ...service, spec: { ...service.spec, selectors: {} } },
        { apiVersion: 'v1', kind: 'Pod' },
      ]),
    ).toEqual([
      expect.arrayContaining([
        expect.stringMatching(/^\/spec\/ports\/0\/port/),
      ]),
      ['/spec/selectors is unknown to v1 Service'],
      ['v1 Pod is no kind that is rendered'],
    ]);
  });
});
