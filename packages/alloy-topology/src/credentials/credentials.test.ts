import { parse } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const files = renderRepository(
  parseSpec({
    ...labSpec,
    metrics: {
      ...labSpec.metrics,
      basicAuth: { username: 'fra1', secret: 'mimir', key: 'pass' },
      tls: { caSecret: 'private-ca' },
    },
    logs: { ...labSpec.logs, bearerAuth: { secret: 'loki' } },
  }),
);

const WORKLOADS = [
  'alloy-node/daemonset',
  'alloy-cluster/statefulset',
  'alloy-kube-events/deployment',
];

describe('the credentials of the stores', () => {
  it.each(WORKLOADS)(
    '%s mounts every file that its configuration names',
    path => {
      const [folder] = path.split('/');
      const configuration = files.get(`kubernetes/${folder}/config.alloy`)!;
      const pod = parse(files.get(`kubernetes/${path}.yaml`)!.split('\n---')[0])
        .spec.template.spec;
      const mount = pod.containers[0].volumeMounts.find(
        ({ name }: any) => name === 'credentials',
      );
      const mounted = pod.volumes
        .find(({ name }: any) => name === 'credentials')
        .projected.sources.flatMap(({ secret }: any) => secret.items)
        .map((item: any) => `${mount.mountPath}/${item.path}`);
      const named = [...configuration.matchAll(/"(\/etc\/alloy-cred[^"]+)"/g)];
      expect(new Set(named.map(([, file]) => file))).toEqual(new Set(mounted));
      expect(mounted).toHaveLength(3);
      expect(mount.readOnly).toBe(true);
    },
  );

  it('lets rules into the ruler as metrics into Mimir', () => {
    const text = files.get('kubernetes/alloy-cluster/config.alloy')!;
    expect(text.match(/username +=/g)).toHaveLength(2);
    expect(text.match(/ca_file +=/g)).toHaveLength(2);
  });

  it('tells which Secrets have to be there', () => {
    expect(files.get('README.md')).toContain(
      '`mimir` with key `pass`, `private-ca` with key `ca.crt`, `loki` with key `token`',
    );
  });

  it.each([
    ['pve-01', '/etc/alloy/credentials'],
    ['vyos-01', '/config/alloy/credentials'],
  ])('tells where %s expects its files', (host, folder) => {
    const readme = files.get(`hosts/${host}/README.md`)!;
    expect(readme).toContain(`\`${folder}/metrics/password\``);
    expect(readme).toContain(`\`${folder}/logs/token\``);
    expect(files.get(`hosts/${host}/config.alloy`)).toContain(
      '"/etc/alloy/credentials/metrics/password"',
    );
  });

  it('mounts nothing when nothing is asked for', () => {
    for (const [path, text] of renderRepository(labSpec)) {
      expect([path, /alloy[-/]credentials/.test(text)]).toEqual([path, false]);
    }
  });
});
