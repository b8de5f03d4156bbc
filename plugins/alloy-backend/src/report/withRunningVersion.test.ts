import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { readManifests } from '@alloy-fleet/alloy-advisor/static';
import { notClustered } from '../__testUtils__/notClustered';
import type { Pod } from '../sources/kubernetes/readPods';
import { podKey } from '../sources/metrics/readSelfMetrics';
import { selfMetricsOf } from '../sources/metrics/selfMetricsOf';
import { toCollectors } from './toCollectors';
import { withRunningVersion } from './withRunningVersion';
import { writtenCollector } from '../sources/WrittenCollector';

const PODS = ['a', 'b'];

function manifest(image: string) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'alloy', namespace: 'monitoring' },
    spec: { template: { spec: { containers: [{ name: 'alloy', image }] } } },
  };
}

/** The version of the one collector that is left to the static checks. */
function versionOf(image: string, running: readonly (string | undefined)[]) {
  const written = readManifests([manifest(image)]).map(writtenCollector);
  const nothing = selfMetricsOf(unknown('metrics', 'No.'));
  const [collector] = toCollectors({
    workloads: [
      {
        workload: {
          name: 'alloy',
          namespace: 'monitoring',
          kind: 'Deployment',
          desired: 2,
          podSelector: 'app=alloy',
          clustering: notClustered,
          rollout: { updated: 2, ready: 2, unavailable: 0, observed: true },
          manifest: manifest(image),
        } as Parameters<typeof toCollectors>[0]['workloads'][0]['workload'],
        pods: known(
          'kubernetes',
          PODS.map(
            (name): Pod => ({
              name,
              namespace: 'monitoring',
              containersReady: true,
              state: 'Running',
              restarts: 0,
            }),
          ),
        ),
      },
    ],
    nodes: known('kubernetes', []),
    read: [],
    claims: known('kubernetes', []),
    repository: unknown('repository', 'Not asked.'),
    self: key => {
      const version =
        running[PODS.findIndex(it => key === podKey('monitoring', it))];
      return {
        ...nothing(key),
        version: version ? known('metrics', version) : nothing(key).version,
      };
    },
  });
  const [{ workload }] = withRunningVersion(written, [collector]);
  return workload.known ? workload.value.process.version : undefined;
}

describe('withRunningVersion', () => {
  it('takes the version that runs for an image that names none', () => {
    expect(versionOf('grafana/alloy:latest', ['v1.19.0', 'v1.19.0'])).toEqual([
      1, 19, 0,
    ]);
    expect(versionOf('grafana/alloy:latest', ['v1.19.0', undefined])).toEqual([
      1, 19, 0,
    ]);
  });

  it('leaves it open where several run, or none says so', () => {
    expect(
      versionOf('grafana/alloy:latest', ['v1.19.0', 'v1.18.1']),
    ).toBeUndefined();
    expect(versionOf('grafana/alloy:latest', [])).toBeUndefined();
  });

  it('believes an image that names one', () => {
    expect(versionOf('grafana/alloy:v1.18.1', ['v1.19.0'])).toEqual([1, 18, 1]);
  });
});
