import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parse } from '@alloy-fleet/alloy-config';
import { renderRepository } from '../renderRepository';
import { labSpec } from '../testdata/labSpec';
import { renderClusterConfiguration } from './clusterConfiguration';
import { keptSelfMetrics } from '../selfMetrics/keptSelfMetrics';
import { meaningOf } from '../testdata/meaningOf';

const files = renderRepository(labSpec);
const configurations = [...files].filter(([path]) => path.endsWith('.alloy'));

/** What is rendered on purpose in another way than what ran, and nothing else is. */
const IMPROVEMENTS: readonly {
  readonly from: RegExp;
  readonly to: string;
}[] = [
  {
    // Of its own metrics, each process keeps those that are read.
    from: /(scrape "alloy" \{[^}]+forward_to\s+= )\[prometheus\.remote_write\.default\.receiver\]\s+\}/,
    to: `$1[prometheus.relabel.alloy.receiver]
}
prometheus.relabel "alloy" {
  forward_to = [prometheus.remote_write.default.receiver]
  rule {
    source_labels = ["__name__"]
    regex         = "${keptSelfMetrics().join('|')}"
    action        = "keep"
  }
}`,
  },
  {
    // Connections of gRPC are ended now and then, or would stay with one replica.
    from: /(grpc \{\s+endpoint = [^\n]+\n)/,
    to: `$1
keepalive {
  server_parameters {
    max_connection_age = "5m"
    max_connection_age_grace = "1m"
  }
}
`,
  },
];

function reference(name: string): string {
  return IMPROVEMENTS.reduce(
    (text, { from, to }) => text.replace(from, to),
    readFileSync(join(__dirname, '../testdata', name), 'utf8'),
  );
}

describe('the configurations', () => {
  it.each(configurations)('%s parses and is formatted', (_, text) => {
    expect(format(text)).toEqual({ text, diagnostics: [] });
  });

  it.each(['alloy-node', 'alloy-cluster', 'alloy-kube-events'])(
    '%s means what the configuration that ran for real means',
    name => {
      expect(meaningOf(files.get(`kubernetes/${name}/config.alloy`)!)).toEqual(
        meaningOf(reference(`${name}.alloy`)),
      );
    },
  );

  it("means what the reference means on a host, but for the host's name", () => {
    expect(meaningOf(files.get('hosts/pve-01/config.alloy')!)).toEqual(
      meaningOf(
        reference('standalone.alloy').replaceAll(
          'constants.hostname',
          '"pve-01"',
        ),
      ),
    );
  });

  it('reads the files of a VyOS host through the mounts of its container', () => {
    const text = files.get('hosts/vyos-01/config.alloy')!;
    const commands = files.get('hosts/vyos-01/commands.txt')!;
    for (const [attribute, path] of [
      ['rootfs_path', '/host/root'],
      ['procfs_path', '/host/proc'],
      ['sysfs_path', '/host/sys'],
    ]) {
      expect(text).toMatch(new RegExp(`${attribute} += "${path}"`));
      expect(commands).toContain(`destination '${path}'`);
    }
    expect(text).toContain('"/host/root/var/log/journal"');
  });

  it('syncs rules only to a ruler, under a prefix of the cluster alone', () => {
    const { rulerUrl, ...metrics } = labSpec.metrics;
    expect(renderClusterConfiguration(labSpec)).toContain(
      'mimir_namespace_prefix = "alloy-lab-lon1-uk"',
    );
    expect(renderClusterConfiguration({ ...labSpec, metrics })).not.toContain(
      'mimir.rules',
    );
  });

  it.each(['alloy-node', 'alloy-cluster', 'alloy-kube-events'])(
    '%s keeps the comments that say why',
    name => {
      const text = files.get(`kubernetes/${name}/config.alloy`)!;
      const reasons = parse(reference(`${name}.alloy`))
        .file.comments.flatMap(group => group.map(comment => comment.text))
        .filter(comment => !/---|HOSTNAME/.test(comment));
      expect(reasons.filter(reason => !text.includes(reason))).toEqual([]);
    },
  );
});
