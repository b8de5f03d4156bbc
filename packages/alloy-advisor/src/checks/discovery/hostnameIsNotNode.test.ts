import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { discoveryHostnameIsNotNode as check } from './hostnameIsNotNode';

const kind = 'DaemonSet';
const selected = `
discovery.kubernetes "pods" {
	role = "pod"

	selectors {
		role  = "pod"
		field = "spec.nodeName=" + constants.hostname
	}
}
`;
const kept = `
discovery.kubernetes "pods" {
	role = "pod"
}

discovery.relabel "own" {
	targets = discovery.kubernetes.pods.targets

	rule {
		source_labels = ["__meta_kubernetes_pod_node_name"]
		regex         = constants.hostname
		action        = "keep"
	}
}
`;

describe('discovery/hostname-is-not-node', () => {
  it.each([
    ['a selector', selected, 7],
    ['a keep rule', kept, 11],
  ])('fails for %s by constants.hostname', (_, config, line) => {
    expect(findingOf(check, collector({ kind, config }))).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'false' }, { kind: 'config', line }],
    });
  });

  it("passes on the host's network", () => {
    const pod = { hostNetwork: true };
    expect(statusOf(check, collector({ kind, config: kept, pod }))).toBe(
      'passing',
    );
  });

  // What the documentation of discovery.kubernetes gives for an example.
  const documented = selected.replace(
    'constants.hostname',
    'coalesce(sys.env("HOSTNAME"), constants.hostname)',
  );

  it.each([
    ['spec.nodeName', 'passing'],
    ['metadata.name', 'failing'],
    [undefined, 'failing'],
  ])('goes by what HOSTNAME is set to: %s is %s', (fieldPath, status) => {
    const env = fieldPath ? [{ name: 'HOSTNAME', fieldPath }] : [];
    const container = { env };
    expect(
      statusOf(check, collector({ kind, config: documented, container })),
    ).toBe(status);
    const alone = selected.replace('constants.hostname', 'env("HOSTNAME")');
    expect(statusOf(check, collector({ kind, config: alone, container }))).toBe(
      status,
    );
  });

  it('knows that on no network the name of a pod is that of a node', () => {
    const config = selected.replace('constants.hostname', 'sys.env("POD")');
    const container = { env: [{ name: 'POD', fieldPath: 'metadata.name' }] };
    const pod = { hostNetwork: true };
    expect(
      findingOf(check, collector({ kind, config, container, pod }))?.summary,
    ).toContain("by POD, which here is the pod's name");
  });

  it('reads the node filter of podlogs, too', () => {
    const config = `
loki.source.podlogs "a" {
	forward_to = []

	node_filter {
		enabled   = true
		node_name = constants.hostname
	}
}
`;
    expect(statusOf(check, collector({ kind, config }))).toBe('failing');
  });

  it('has nothing to say when the node is named otherwise', () => {
    const config = selected.replace('constants.hostname', 'sys.env("NODE")');
    expect(statusOf(check, collector({ kind, config }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
