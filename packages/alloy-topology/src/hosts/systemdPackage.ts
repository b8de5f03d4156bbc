import type { HostInstallation } from './HostPlatform';
import { ENVIRONMENT_FILE, renderInstallScript } from './installScript';
import { PackageFormat } from './packageFormats';

/** The script that installs the package and this folder's files. */
export const INSTALL_SCRIPT = 'install.sh';

/** The files of a host that runs the package, by name. */
export function packageFiles(format: PackageFormat) {
  return (installation: HostInstallation): ReadonlyMap<string, string> =>
    new Map([
      [ENVIRONMENT_FILE, renderEnvironment(format)],
      [INSTALL_SCRIPT, renderInstallScript(installation, format)],
    ]);
}

function renderEnvironment({ environmentPath }: PackageFormat): string {
  return [
    `# ${environmentPath}: read by the systemd unit of the alloy package.`,
    'CONFIG_FILE="/etc/alloy/config.alloy"',
    '# The interface and /metrics stay on the loopback address: they have no authentication.',
    'CUSTOM_ARGS="--server.http.listen-addr=127.0.0.1:12345"',
    'RESTART_ON_UPGRADE=true',
    '',
  ].join('\n');
}

/** How to install the package and this folder's files, as Markdown. */
export const PACKAGE_STEPS = `## Install

On the host, in a copy of this folder:

\`\`\`sh
sudo sh ${INSTALL_SCRIPT}
\`\`\`

It installs the package of this version, puts the configuration in place, and starts Alloy.

## Check

\`\`\`sh
systemctl is-active alloy
curl --fail http://127.0.0.1:12345/-/ready
curl --fail http://127.0.0.1:12345/-/healthy
\`\`\`

## Change

Change \`config.alloy\` here and run the script again.
`;
