import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run';

const EVENTS = 'loki.source.kubernetes_events "a" {\n\tforward_to = []\n}\n';
const DEPLOYMENT = `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: events
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: events
spec:
  replicas: 2
  strategy:
    type: Recreate
  template:
    metadata:
      labels: {app: events}
    spec:
      containers:
        - name: alloy
          image: docker.io/grafana/alloy:v1.18.1
          args: [run, /etc/alloy/config.alloy, --storage.path=/data]
          resources:
            requests: {cpu: 50m, memory: 128Mi}
            limits: {memory: 256Mi}
          volumeMounts:
            - {name: config, mountPath: /etc/alloy}
            - {name: data, mountPath: /data}
      volumes:
        - {name: config, configMap: {name: events}}
        - {name: data, hostPath: {path: /data}}
`;
const KUSTOMIZATION = `
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: monitoring
resources: [events/deployment.yaml]
configMapGenerator:
  - name: events
    files: [events/config.alloy]
`;

describe('alloy-advisor', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alloy-advisor-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function writeRepository(deployment = DEPLOYMENT) {
    write('kustomization.yaml', KUSTOMIZATION);
    write('events/deployment.yaml', deployment);
    write('events/config.alloy', EVENTS);
  }

  it('takes for unknown what a newer Alloy may have that is said to run', async () => {
    write('a.alloy', 'prometheus.newer "a" { }\n');
    const lint = async (...args: string[]) => {
      const { out } = await cli('lint', '--json', ...args, folder);
      return (JSON.parse(out) as { check: string }[]).filter(
        it => it.check === 'config/invalid',
      );
    };
    expect(await lint('--alloy-version', '1.999')).toMatchObject([
      {
        status: 'unknown',
        severity: 'info',
        summary: expect.stringContaining('it runs Alloy 1.999'),
      },
    ]);
    expect(await lint()).toMatchObject([{ severity: 'critical' }]);
    const { status, error } = await cli('lint', '--alloy-version=new', folder);
    expect(status).toBe(2);
    expect(error).toContain('expected --alloy-version to be a release');
  });

  async function cli(...args: string[]) {
    const said = { out: '', error: '' };
    const status = await run(args, {
      out: text => {
        said.out += text;
      },
      error: text => {
        said.error += text;
      },
    });
    return { status, ...said };
  }

  it('joins manifests with what their kustomization generates', async () => {
    writeRepository();
    const { status, out, error } = await cli('lint', folder);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toContain(
      'critical: events: loki.source.kubernetes_events.a must run once, and events has 2 replicas.',
    );
    expect(out).toContain('[placement/singleton-on-replicas]');
    expect(out).toContain(
      `${join(
        folder,
        'events/config.alloy',
      )}:1:1: loki.source.kubernetes_events "a" {`,
    );
    expect(out).toContain(
      `${join(
        folder,
        'events/deployment.yaml',
      )}:12: deployment/events spec.replicas: 2`,
    );
    expect(out).toMatch(/^1 collector: 1 finding failing/m);
  });

  it('says nothing wrong of what is right', async () => {
    writeRepository(DEPLOYMENT.replace('replicas: 2', 'replicas: 1'));
    expect(await cli('lint', folder)).toMatchObject({ status: 0, error: '' });
  });

  it('prints every finding as JSON', async () => {
    writeRepository();
    const { out } = await cli('lint', '--json', folder);
    const findings = JSON.parse(out);
    expect(findings[0]).toMatchObject({
      check: 'placement/singleton-on-replicas',
      status: 'failing',
      subject: { kind: 'collector', name: 'events', namespace: 'monitoring' },
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ status: 'unknown', check: 'rbac/writes' }),
    );
  });

  it('prints failing findings as SARIF, with their places', async () => {
    writeRepository();
    const { status, out } = await cli('lint', '--sarif', folder);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: [
            {
              ruleId: 'placement/singleton-on-replicas',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {
                      uri: join(folder, 'events/config.alloy'),
                    },
                    region: { startLine: 1 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('prints what SARIF 2.1.0 requires, and names files as it wants them', async () => {
    write(
      'with space/all.yaml',
      DEPLOYMENT.replace('limits: {memory: 256Mi}', ''),
    );
    write('with space/broken.alloy', 'logging {\n\tlevel = ]\n}\n');
    const { out } = await cli('lint', '--sarif', folder);
    const { $schema, version, runs } = JSON.parse(out);
    expect([$schema, version, runs.length]).toEqual([
      'https://json.schemastore.org/sarif-2.1.0.json',
      '2.1.0',
      1,
    ]);
    const [{ tool, results }] = runs;
    expect(tool.driver.name).toBe('alloy-advisor');
    const ids: string[] = tool.driver.rules.map((it: { id: string }) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.length).toBeGreaterThan(1);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).toMatch(/\S/);
      expect(locations.length).toBeGreaterThan(0);
      for (const { physicalLocation } of locations) {
        const { artifactLocation, region } = physicalLocation;
        expect(artifactLocation.uri).toMatch(/^[^\s\\]+$/);
        expect(artifactLocation.uri).toContain('/with%20space/');
        expect(region.startLine).toBeGreaterThan(0);
      }
    }
    // An object stands where its document begins.
    expect(
      results.find(
        (it: { ruleId: string }) => it.ruleId === 'resources/not-set',
      ).locations[0].physicalLocation,
    ).toMatchObject({
      artifactLocation: { uri: expect.stringMatching(/all\.yaml$/) },
      region: { startLine: 24 },
    });
  });

  it('leaves out what matters less than asked for', async () => {
    const warning = DEPLOYMENT.replace('replicas: 2', 'replicas: 1').replace(
      'Recreate',
      'RollingUpdate',
    );
    writeRepository(warning);
    expect((await cli('lint', folder)).status).toBe(1);
    const { status, out } = await cli(
      'lint',
      '--min-severity',
      'critical',
      folder,
    );
    expect(status).toBe(0);
    expect(out).toContain('0 findings failing');
  });

  it('checks a configuration that stands alone', async () => {
    write(
      'config.alloy',
      'mimir.rules.kubernetes "a" {\n\taddress = "http://m"\n}\n',
    );
    const { status, out } = await cli('lint', join(folder, 'config.alloy'));
    expect(status).toBe(1);
    expect(out).toContain('[rules/shared-prefix]');
  });

  it('names bad input, and checks the rest', async () => {
    writeRepository();
    write('broken.yaml', 'a: [\n');
    const { status, out, error } = await cli('lint', folder, 'no-such-folder');
    expect(status).toBe(2);
    expect(error).toContain(join(folder, 'broken.yaml'));
    expect(error).toContain('no-such-folder: ENOENT');
    expect(out).toContain('[placement/singleton-on-replicas]');
  });

  it('names the file that a kustomization lacks', async () => {
    writeRepository();
    rmSync(join(folder, 'events/config.alloy'));
    const { status, error } = await cli('lint', folder);
    expect(status).toBe(2);
    expect(error).toContain('there is no events/config.alloy');
  });

  it('leaves alone what is no manifest', async () => {
    write('values.yaml', '- 1\n---\ntext\n---\na: {b: c}\n');
    write('node_modules/x/deployment.yaml', DEPLOYMENT);
    cpSync(__filename, join(folder, 'cli.ts'));
    expect((await cli('lint', folder)).out).toContain('0 collectors');
  });

  it('lists every check once', async () => {
    const { status, out } = await cli('list', '--json');
    const rows: { id: string; kind: string }[] = JSON.parse(out);
    expect(status).toBe(0);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows).toContainEqual({
      id: 'discovery/every-node',
      title: 'A DaemonSet discovers its own node only',
      severity: 'critical',
      kind: 'static',
      docs: 'On a DaemonSet every pod asks for its own node; else N pods scrape N nodes each.',
    });
    expect(rows.some(({ kind }) => kind === 'live')).toBe(true);
    expect((await cli('list')).out.split('\n')).toHaveLength(rows.length + 1);
  });

  it('says of the checks that are asked for why they matter', async () => {
    const { status, out } = await cli('list', 'discovery/every-node', 'wal/');
    const lines = out.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^discovery\/every-node +critical +static +A Dae/);
    expect(lines[1]).toBe(
      '  On a DaemonSet every pod asks for its own node; else N pods scrape N nodes each.',
    );
    const others = lines.slice(2).filter((_, i) => i % 2 === 0);
    expect(others.length).toBeGreaterThan(2);
    expect(others.every(it => it.startsWith('wal/'))).toBe(true);
  });

  it.each([
    [['lint'], 'expected at least one file or folder'],
    [['lint', '--min-severity', 'bad', '.'], 'expected --min-severity'],
    [['lint', '--no-such-option'], '--no-such-option'],
    [['list', 'discovery/no-such'], 'got discovery/no-such'],
    [['dance'], 'expected one of lint, list, got dance'],
  ])('refuses %j', async (args, says) => {
    const { status, error } = await cli(...args);
    expect(status).toBe(2);
    expect(error).toContain(says);
  });

  it('explains itself', async () => {
    expect((await cli('--help')).out).toContain('alloy-advisor lint');
    expect(await cli()).toMatchObject({ status: 2, out: '' });
  });
});
