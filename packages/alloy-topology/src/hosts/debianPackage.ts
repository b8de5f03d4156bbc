import { Spec } from '../spec';

/** The environment file of the package's systemd unit. */
export const ENVIRONMENT_FILE = 'alloy.env';

/** The environment of the systemd unit, installed as `/etc/default/alloy`. */
export function renderEnvironment(): string {
  return [
    '# /etc/default/alloy: read by the systemd unit of the alloy package.',
    'CONFIG_FILE="/etc/alloy/config.alloy"',
    '# The interface and /metrics stay on the loopback address: they have no authentication.',
    'CUSTOM_ARGS="--server.http.listen-addr=127.0.0.1:12345"',
    'RESTART_ON_UPGRADE=true',
    '',
  ].join('\n');
}

/** The steps that install the package and this folder's files, as Markdown. */
export function packageSteps(spec: Spec, architecture: string): string {
  const version = spec.alloyVersion.slice(1);
  const file = `alloy-${version}-1.${architecture}.deb`;
  return `## Install

On the host, in a copy of this folder:

\`\`\`sh
curl --fail --location --remote-name https://github.com/grafana/alloy/releases/download/${spec.alloyVersion}/${file}
sudo apt-get install --yes ./${file}

# The journal and the logs are readable by these groups.
sudo usermod --append --groups adm,systemd-journal alloy

sudo install --mode=0644 config.alloy /etc/alloy/config.alloy
sudo install --mode=0644 ${ENVIRONMENT_FILE} /etc/default/alloy
sudo systemctl enable alloy
sudo systemctl restart alloy
\`\`\`

## Check

\`\`\`sh
systemctl is-active alloy
curl --fail http://127.0.0.1:12345/-/ready
curl --fail http://127.0.0.1:12345/-/healthy
\`\`\`

## Change

Change \`config.alloy\` here, install it as above, and \`sudo systemctl reload alloy\`.
`;
}
