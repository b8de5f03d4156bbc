import { configMapsOf } from './configMapsOf';

describe('configMapsOf', () => {
  it('makes the ConfigMaps that a kustomization generates', () => {
    const kustomization = {
      kind: 'Kustomization',
      namespace: 'monitoring',
      configMapGenerator: [
        {
          name: 'alloy-node',
          files: ['alloy-node/config.alloy', 'extra.alloy=b/c.alloy'],
          literals: ['a=b=c'],
        },
      ],
    };
    expect(configMapsOf(kustomization, path => `text of ${path}`)).toEqual([
      {
        configMap: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'alloy-node', namespace: 'monitoring' },
          data: {
            'config.alloy': 'text of alloy-node/config.alloy',
            'extra.alloy': 'text of b/c.alloy',
            a: 'b=c',
          },
        },
        paths: {
          'config.alloy': 'alloy-node/config.alloy',
          'extra.alloy': 'b/c.alloy',
        },
      },
    ]);
  });
});
