import { format, parse } from '@alloy-fleet/alloy-config';
import { StabilityLevel, validate } from '@alloy-fleet/alloy-config/validate';
import { parseAllDocuments } from 'yaml';
import { kubernetesProblems } from '../__testUtils__/kubernetesProblems';
import { configurationsOf } from '../testdata/configurationsOf';
import { renderFiles } from '../renderRepository';
import { matrixSpecs } from './matrixSpecs';

const repositories = matrixSpecs().map(named => ({
  ...named,
  files: renderFiles(named.spec),
}));

/** The stability level that the workload beside a configuration runs with. */
function stabilityOf(
  path: string,
  files: ReadonlyMap<string, string>,
): StabilityLevel {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const levels = [...files]
    .filter(([other]) =>
      path.startsWith('delivery/') ? other === path : other.startsWith(folder),
    )
    .flatMap(([, text]) => [
      ...text.matchAll(/(?:--stability\.level=|stabilityLevel: )([a-z-]+)/g),
    ])
    .map(([, level]) => level as StabilityLevel);
  expect(new Set(levels).size).toBeLessThanOrEqual(1);
  return levels[0] ?? 'generally-available';
}

/** Kustomizations of kustomize and values of charts are not sent to an API server. */
function isOfAnApi({ apiVersion }: { apiVersion?: string }): boolean {
  return apiVersion !== undefined && !/^kustomize\.config/.test(apiVersion);
}

describe('the matrix of specs', () => {
  it('has 60 specs or more, each under a name of its own', () => {
    const names = repositories.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(repositories)(
    '$name has configurations that are formatted and load',
    ({ files }) => {
      const configurations = configurationsOf(files);
      expect(configurations.length).toBeGreaterThanOrEqual(
        // That chart writes its own.
        files.has('delivery/k8s-monitoring/values.yaml') ? 0 : 3,
      );
      for (const [path, text] of configurations) {
        expect(format(text)).toEqual({ text, diagnostics: [] });
        const stability = stabilityOf(path, files);
        const options = { stability, fileName: path };
        expect(validate(parse(text).file, options)).toEqual([]);
      }
    },
  );

  it('has YAML that means the same to readers of either version of it', () => {
    // kubectl reads YAML 1.1, the catalog 1.2.
    const texts = new Set(
      repositories.flatMap(({ files }) =>
        [...files]
          .filter(([path]) => /\.ya?ml$/.test(path))
          .map(([, text]) => text),
      ),
    );
    for (const text of texts) {
      const [older, newer] = (['1.1', '1.2'] as const).map(version =>
        parseAllDocuments(text, { version }).map(document => document.toJS()),
      );
      expect(older).toEqual(newer);
    }
  });

  it('has manifests that Kubernetes takes, to the last field', () => {
    const objects = repositories.flatMap(({ name, files }) =>
      [...files]
        .filter(([path]) =>
          /^(kubernetes|alerts|delivery)\/[^.]*\.yaml$/.test(path),
        )
        .flatMap(([path, text]) =>
          parseAllDocuments(text).map(document => ({
            place: `${name}: ${path}`,
            object: document.toJS(),
          })),
        )
        .filter(({ object }) => isOfAnApi(object)),
    );
    const problems = kubernetesProblems(objects.map(({ object }) => object));
    expect(
      objects.flatMap(({ place }, index) =>
        problems[index].map(problem => `${place}: ${problem}`),
      ),
    ).toEqual([]);
  });
});
