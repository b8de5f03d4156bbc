import { posix } from 'node:path';
import {
  Configuration,
  configMapsOf,
  given,
  KubernetesObject,
  notGiven,
  readManifests,
  runStaticChecks,
  StaticCollector,
} from '@alloy-fleet/alloy-advisor/static';
import { parseAllDocuments } from 'yaml';
import { renderRepository } from '../renderRepository';
import { matrixSpecs, NamedSpec } from './matrixSpecs';

/** What a spec asks for although the advisor advises against it, by the choice that does. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  // Its tolerations are given, and are not those of every taint.
  'scheduling-pools': ['info alloy-node node/missing-toleration'],
  // So that the portal can look at the components of alloy-node.
  'node-port-open': ['info alloy-node network/exposed-port'],
};

/** The collectors of a repository as the advisor's command line reads them. */
function collectorsOf(
  files: ReadonlyMap<string, string>,
): readonly StaticCollector[] {
  const objects = [...files]
    .filter(([path]) => /^kubernetes\/.*\.yaml$/.test(path))
    .flatMap(([path, text]) =>
      parseAllDocuments(text).flatMap((document): KubernetesObject[] => {
        const object: KubernetesObject = document.toJS();
        return object.kind === 'Kustomization'
          ? configMapsOf(
              object,
              name => files.get(posix.join(posix.dirname(path), name))!,
            ).map(({ configMap }) => configMap)
          : [object];
      }),
    );
  return [...readManifests(objects), ...hostsOf(files)];
}

/** Hosts have no workload: what depends on one is not known of them. */
function hostsOf(
  files: ReadonlyMap<string, string>,
): readonly StaticCollector[] {
  const reason = 'A host has none.';
  return [...files]
    .filter(([path]) => /^hosts\/.*\.alloy$/.test(path))
    .map(([path, text]) => ({
      name: path,
      workload: notGiven(reason),
      config: given(Configuration.of([{ name: path, text }])),
      services: notGiven(reason),
      budgets: notGiven(reason),
      autoscalers: notGiven(reason),
      networkPolicies: notGiven(reason),
      rules: notGiven(reason),
    }));
}

function findingsOf({ spec }: NamedSpec) {
  return runStaticChecks(collectorsOf(renderRepository(spec)));
}

describe('the advisor', () => {
  it.each(matrixSpecs())(
    'finds nothing in $name but what is asked for',
    named => {
      const failing = findingsOf(named)
        .filter(({ status }) => status === 'failing')
        .map(
          ({ severity, subject, check }) =>
            `${severity} ${subject.name} ${check}`,
        );
      const asked = named.choices.flatMap(choice => ASKED_FOR[choice] ?? []);
      expect([...failing].sort()).toEqual([...asked].sort());
    },
  );

  it('knows all there is to know of the collectors in Kubernetes', () => {
    for (const named of matrixSpecs()) {
      expect(
        findingsOf(named).filter(
          ({ status, subject }) =>
            status === 'unknown' && !subject.name.startsWith('hosts/'),
        ),
      ).toEqual([]);
    }
  });
});
