import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { discoveryEveryNode as check } from './everyNode';

const kind = 'DaemonSet';

function discovery(rest = ''): string {
  return `
discovery.kubernetes "nodes" {
	role = "node"
${rest}
}

prometheus.scrape "kubelet" {
	targets    = discovery.kubernetes.nodes.targets
	forward_to = []
}
`;
}

describe('discovery/every-node', () => {
  it('leaves what pods share out to the check of clustered DaemonSets', () => {
    const block = '\n\tclustering {\n\t\tenabled = true\n\t}\n}\n';
    const config = discovery().replace(/\n\}\n$/, block);
    const flags = ['--cluster.enabled=true'];

    expect(statusOf(check, collector({ kind, flags, config }))).toBe('passing');
    // The block alone has no effect.
    expect(statusOf(check, collector({ kind, config }))).toBe('failing');
  });

  it('fails without a selector, and gives one', () => {
    expect(
      findingOf(check, collector({ kind, config: discovery() })),
    ).toMatchObject({
      status: 'failing',
      evidence: [
        { value: 'DaemonSet' },
        { kind: 'config', line: 2, column: 1 },
      ],
      remedy: {
        alloy: `discovery.kubernetes "nodes" {
	role = "node"

	selectors {
		role  = "node"
		field = "metadata.name=" + sys.env("K8S_NODE_NAME")
	}
}
`,
      },
    });
  });

  it('passes with a selector', () => {
    const config = discovery(
      '\tselectors {\n\t\trole  = "node"\n\t\tfield = "metadata.name=" + sys.env("NODE")\n\t}',
    );
    expect(statusOf(check, collector({ kind, config }))).toBe('passing');
  });

  it('passes when a rule keeps the own node, which is told of elsewhere', () => {
    const config = `${discovery()}
discovery.relabel "own" {
	targets = discovery.kubernetes.nodes.targets

	rule {
		source_labels = ["__meta_kubernetes_node_name"]
		regex         = sys.env("NODE")
		action        = "keep"
	}
}
`;
    expect(statusOf(check, collector({ kind, config }))).toBe('passing');
  });

  it('has nothing to say of a StatefulSet', () => {
    expect(statusOf(check, collector({ config: discovery() }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
