import {
  canHoldCollectors,
  readCollectors,
} from '@alloy-fleet/alloy-advisor/static';
import { runStaticChecks } from '@alloy-fleet/alloy-advisor/checks';
import { deliveryOf } from '../delivery/deliveries';
import { renderFiles } from '../renderRepository';
import { matrixSpecs, NamedSpec } from './matrixSpecs';

/** What a spec asks for although the advisor advises against it, by the choice that does. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  // Its tolerations are given, and are not those of every taint.
  'scheduling-pools': ['info alloy-node node/missing-toleration'],
  // So that the portal can look at the components of alloy-node.
  'node-port-open': ['info alloy-node network/exposed-port'],
};

function findingsOf({ spec }: NamedSpec) {
  const files = [...renderFiles(spec)].map(([path, text]) => ({
    path,
    text,
  }));
  const collectors = readCollectors(
    // As its command line reads a folder.
    files.filter(
      ({ path }) => canHoldCollectors(path) && !path.startsWith('.'),
    ),
    (path, message) => {
      throw new Error(`${path}: ${message}`);
    },
  );
  return runStaticChecks(collectors);
}

const repositories = matrixSpecs().map(named => ({
  ...named,
  findings: findingsOf(named),
}));

describe('the advisor', () => {
  it.each(repositories)(
    'finds nothing in $name but what is asked for',
    ({ spec, choices, findings }) => {
      const failing = findings
        .filter(({ status }) => status === 'failing')
        .map(
          ({ severity, subject, check }) =>
            `${severity} ${subject.name} ${check}`,
        );
      const asked = deliveryOf(spec).isManifest
        ? []
        : choices.flatMap(choice => ASKED_FOR[choice] ?? []);
      expect([...failing].sort()).toEqual([...asked].sort());
    },
  );

  it('knows all there is to know of the collectors in Kubernetes', () => {
    for (const { findings } of repositories) {
      expect(
        findings.filter(
          ({ status, subject }) =>
            status === 'unknown' && !subject.name.startsWith('hosts/'),
        ),
      ).toEqual([]);
    }
  });
});
