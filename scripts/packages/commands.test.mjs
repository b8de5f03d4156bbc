import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { INSTALLED, installedPackages } from './installedPackages.mjs';
import { SPEC } from './spec.mjs';

/** A command of node_modules/.bin on its arguments, in a folder of its own. */
function run(command, args, cwd) {
  const { error, status, stdout, stderr } = spawnSync(
    path.join(INSTALLED, 'node_modules', '.bin', command),
    args,
    { cwd, encoding: 'utf8', timeout: 60_000 },
  );
  assert.ifError(error);
  return { status, stdout, stderr };
}

/** A folder of its own, with these files in it. */
function folderOf(files) {
  const folder = mkdtempSync(path.join(INSTALLED, 'work-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A DaemonSet whose every pod does what one should: events of the whole cluster. */
const EVENTS_ON_EACH_NODE = {
  'alloy.yaml': `
apiVersion: v1
kind: ConfigMap
metadata: { name: alloy, namespace: monitoring }
data:
  config.alloy: |
    loki.source.kubernetes_events "all" {
      forward_to = [loki.write.store.receiver]
    }

    loki.write "store" {
      endpoint {
        url = "https://loki.example.net/loki/api/v1/push"
      }
    }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: alloy, namespace: monitoring }
spec:
  selector: { matchLabels: { app: alloy } }
  template:
    metadata: { labels: { app: alloy } }
    spec:
      serviceAccountName: alloy
      containers:
        - name: alloy
          image: grafana/alloy:v1.18.1
          args: [run, /etc/alloy/config.alloy]
          volumeMounts: [{ name: config, mountPath: /etc/alloy }]
      volumes:
        - name: config
          configMap: { name: alloy }
`,
};

/** What each command is for, in short. */
const WORK = {
  'alloy-config'() {
    const folder = folderOf({
      'a.alloy': 'logging{\nlevel="info"\n}\n',
      'b.alloy': 'logging {\n\tlevl = "info"\n}\n',
    });
    assert.deepEqual(run('alloy-config', ['fmt', 'a.alloy'], folder), {
      status: 0,
      stdout: 'logging {\n\tlevel = "info"\n}\n',
      stderr: '',
    });
    assert.equal(
      run('alloy-config', ['validate', 'a.alloy'], folder).status,
      0,
    );
    const wrong = run('alloy-config', ['validate', 'b.alloy'], folder);
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout + wrong.stderr, /b\.alloy:2:2: .*levl/);
  },
  'alloy-advisor'() {
    const wrong = run(
      'alloy-advisor',
      ['lint', '.'],
      folderOf(EVENTS_ON_EACH_NODE),
    );
    assert.equal(wrong.status, 1, wrong.stderr);
    assert.match(wrong.stdout, /alloy\.yaml/);
    assert.match(wrong.stdout, /loki\.source\.kubernetes_events/);
  },
  'alloy-topology'() {
    const folder = folderOf({ 'spec.yaml': SPEC });
    const made = run('alloy-topology', ['render', 'spec.yaml', 'made'], folder);
    assert.equal(made.status, 0, made.stderr);
    assert.match(
      readFileSync(path.join(folder, 'made/catalog-info.yaml'), 'utf8'),
      /alloy\.grafana\.com\/cluster: prod-fra1/,
    );
    assert.ok(existsSync(path.join(folder, 'made/hosts/pve-01/config.alloy')));
    const same = run('alloy-topology', ['diff', 'spec.yaml', 'made'], folder);
    assert.equal(same.status, 0, same.stdout + same.stderr);
    const linted = run('alloy-advisor', ['lint', 'made'], folder);
    assert.equal(linted.status, 0, linted.stdout + linted.stderr);
  },
};

/** The names of the commands of a package; one alone is named after it. */
function commandsOf({ name, manifest: { bin = {} } }) {
  return typeof bin === 'string' ? [name.split('/')[1]] : Object.keys(bin);
}

for (const it of installedPackages()) {
  for (const command of commandsOf(it)) {
    test(`${it.name}: ${command} starts`, () => {
      const { status, stdout, stderr } = run(command, ['--help'], INSTALLED);
      assert.equal(stderr, '');
      assert.match(stdout, new RegExp(`^Usage:\\s+${command} `));
      assert.equal(status, 0);
    });

    test(`${it.name}: ${command} does its work`, () => {
      assert.ok(
        WORK[command],
        `give ${command} a piece of work in ${import.meta.filename}`,
      );
      WORK[command]();
    });
  }
}

test('each command of the sources is installed', () => {
  assert.deepEqual(
    installedPackages().flatMap(commandsOf).sort(),
    Object.keys(WORK).sort(),
  );
});
