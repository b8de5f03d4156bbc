import { parseAllDocuments } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const REPOSITORY = 'https://git.example.net/platform/lab-lon1-uk.git';

const repositoryWith = (delivery: object) =>
  renderRepository(parseSpec({ ...labSpec, delivery }));

function objectsOf(text: string | undefined): any[] {
  return parseAllDocuments(text!).map(document => document.toJS());
}

describe('the delivery', () => {
  it('is left to a person by default', () => {
    const files = repositoryWith({});
    expect(
      [...files.keys()].filter(path => path.startsWith('delivery/')),
    ).toEqual([]);
    expect(files.get('README.md')).toContain(
      'kubectl apply --kustomize kubernetes',
    );
  });

  it('has Flux follow the branch and apply the kustomization', () => {
    const files = repositoryWith({
      method: 'flux',
      repositoryUrl: REPOSITORY,
      branch: 'release/1',
      secret: 'forge',
    });
    const [source, kustomization] = objectsOf(files.get('delivery/flux.yaml'));
    expect(source).toMatchObject({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      spec: {
        url: REPOSITORY,
        ref: { branch: 'release/1' },
        secretRef: { name: 'forge' },
      },
    });
    expect(kustomization).toMatchObject({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      spec: {
        sourceRef: { kind: 'GitRepository', name: source.metadata.name },
        path: './kubernetes',
        prune: true,
      },
    });
    expect(files.get('README.md')).toContain(
      'kubectl apply --filename delivery/flux.yaml',
    );
  });

  it('has Argo CD apply the same folder', () => {
    const files = repositoryWith({
      method: 'argocd',
      repositoryUrl: REPOSITORY,
    });
    const [application] = objectsOf(files.get('delivery/argocd.yaml'));
    expect(application).toMatchObject({
      kind: 'Application',
      spec: {
        source: {
          repoURL: REPOSITORY,
          targetRevision: 'main',
          path: 'kubernetes',
        },
        destination: { namespace: 'monitoring' },
      },
    });
    expect(files.get('README.md')).toContain(
      'kubectl apply --filename delivery/argocd.yaml',
    );
  });

  it.each([
    [{ method: 'flux' }, /repositoryUrl: is missing, and flux needs it/],
    [
      { method: 'helm' },
      /"helm" is not one of kustomize, flux, argocd, helm-values, k8s-/,
    ],
    [
      { method: 'argocd', repositoryUrl: REPOSITORY, secret: 'forge' },
      /delivery\.secret: is for flux/,
    ],
    [{ branch: '-x' }, /"-x" is not a branch/],
    [{ branch: 'a..b' }, /"a\.\.b" is not a branch/],
  ])('refuses %j', (delivery, message) => {
    expect(() => repositoryWith(delivery)).toThrow(message);
  });
});
