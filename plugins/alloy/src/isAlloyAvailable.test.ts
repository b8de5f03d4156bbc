import { isAlloyAvailable } from './isAlloyAvailable';

const entity = (kind: string, type?: string) => ({
  apiVersion: 'backstage.io/v1beta1',
  kind,
  metadata: { name: 'lab' },
  spec: type ? { type } : {},
});

describe('isAlloyAvailable', () => {
  it('holds for clusters, with or without the annotation', () => {
    expect(isAlloyAvailable(entity('Resource', 'kubernetes-cluster'))).toBe(
      true,
    );
    expect(isAlloyAvailable(entity('resource', 'Kubernetes-Cluster'))).toBe(
      true,
    );
  });

  it('does not hold for anything else', () => {
    expect(isAlloyAvailable(entity('Resource', 'host'))).toBe(false);
    expect(isAlloyAvailable(entity('Resource'))).toBe(false);
    expect(isAlloyAvailable(entity('Component', 'kubernetes-cluster'))).toBe(
      false,
    );
  });
});
