import { Container, PodSpec } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
  textFiles,
} from '../../static/testdata/collectors';
import { nodeHostMetricsOfContainer as check } from './hostMetricsOfContainer';

const kind = 'DaemonSet';
const config = `
prometheus.exporter.unix "node" {
	rootfs_path = "/host/root"
	procfs_path = "/host/proc"
	sysfs_path  = "/host/sys"
}
`;
const container: Partial<Container> = {
  volumeMounts: ['root', 'proc', 'sys'].map(name => ({
    name,
    mountPath: `/host/${name}`,
  })),
};
const pod: Partial<PodSpec> = {
  volumes: ['root', 'proc', 'sys'].map(name => ({
    name,
    kind: 'hostPath',
    path: name === 'root' ? '/' : `/${name}`,
    configMaps: [],
  })),
};

describe('node/host-metrics-of-container', () => {
  it('fails when the paths are not mounted', () => {
    const finding = findingOf(check, collector({ kind, config }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [
        { value: 'no host path at /host/root' },
        { value: 'no host path at /host/proc' },
        { value: 'no host path at /host/sys' },
      ],
    });
  });

  it('fails when the exporter is not pointed at the mounts', () => {
    const bare = 'prometheus.exporter.unix "node" { }\n';
    expect(
      findingOf(check, collector({ kind, config: bare, pod, container })),
    ).toMatchObject({
      status: 'failing',
      evidence: [{ kind: 'config', line: 1 }],
      remedy: { alloy: config.trimStart() },
    });
  });

  it('passes when both agree', () => {
    expect(statusOf(check, collector({ kind, config, pod, container }))).toBe(
      'passing',
    );
  });

  it('has nothing to say of an exporter of text files', () => {
    const given = { config: textFiles() };
    expect(statusOf(check, collector(given))).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
