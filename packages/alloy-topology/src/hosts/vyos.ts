import { HOST_PATHS } from '../alloy/hostPaths';
import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import {
  CONTAINER_INTERFACES,
  HostInstallation,
  hostPlatform,
} from './HostPlatform';

const COMMANDS_FILE = 'commands.txt';
const HOST_ROOT = HOST_PATHS.rootfs_path;

/** A VyOS router: Alloy in a container, as packages do not survive its image upgrades. */
export const vyos = hostPlatform({
  kind: 'vyos',
  title: 'VyOS',
  description:
    'A container, as packages do not survive upgrades of its image; by commands of its configuration',
  architectures: ['amd64', 'arm64'],
  ignoredInterfaces: CONTAINER_INTERFACES,
  hostRoot: HOST_ROOT,
  // The container sees /config/alloy as /etc/alloy.
  credentialsFolder: HOST_CREDENTIALS.replace('/etc', '/config'),
  files: installation =>
    new Map([[COMMANDS_FILE, renderCommands(installation)]]),
  install: installation => `## Install

Copy \`config.alloy\` to the router, where \`/config\` survives upgrades of the image:

\`\`\`sh
mkdir -p /config/alloy /config/alloy-data
cp config.alloy /config/alloy/config.alloy
\`\`\`

Fetch the image, then enter the commands of [\`${COMMANDS_FILE}\`](./${COMMANDS_FILE}):

\`\`\`sh
add container image ${image(installation)}
configure
# ... the commands ...
commit
save
exit
\`\`\`

Alloy takes 512 MB at most. A router with less memory is better served by VyOS's own
\`set service monitoring prometheus node-exporter\`, scraped from the cluster.

## Check

\`\`\`sh
show container
curl --fail http://127.0.0.1:12345/-/ready
\`\`\`

The journal is read from \`/var/log/journal\`; it is there when journald stores it on disk.

## Change

Change \`config.alloy\` here, copy it to \`/config/alloy\`, and \`restart container alloy\`.
`,
});

function image({ alloyVersion }: HostInstallation): string {
  return `docker.io/grafana/alloy:${alloyVersion}`;
}

function renderCommands(installation: HostInstallation): string {
  const settings = [
    `image '${image(installation)}'`,
    // The network and the processes of the router, not of the container.
    'allow-host-networks',
    'allow-host-pid',
    "memory '512'",
    "restart 'always'",
    "arguments 'run /etc/alloy/config.alloy --storage.path=/var/lib/alloy --server.http.listen-addr=127.0.0.1:12345'",
    ...volume('config', '/config/alloy', '/etc/alloy', 'ro'),
    ...volume('data', '/config/alloy-data', '/var/lib/alloy', 'rw'),
    ...volume('proc', '/proc', HOST_PATHS.procfs_path, 'ro'),
    ...volume('sys', '/sys', HOST_PATHS.sysfs_path, 'ro'),
    ...volume('root', '/', HOST_ROOT, 'ro'),
  ];
  return settings
    .map(setting => `set container name alloy ${setting}\n`)
    .join('');
}

function volume(
  name: string,
  source: string,
  destination: string,
  mode: 'ro' | 'rw',
): readonly string[] {
  return [
    `volume ${name} source '${source}'`,
    `volume ${name} destination '${destination}'`,
    `volume ${name} mode '${mode}'`,
  ];
}
