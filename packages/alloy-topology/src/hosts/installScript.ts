import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import type { HostInstallation } from './HostPlatform';
import { PackageFormat } from './packageFormats';

/** The environment file of the package's systemd unit, in a host's folder. */
export const ENVIRONMENT_FILE = 'alloy.env';

/**
 * A POSIX shell script that installs Alloy and a host's files, and starts it.
 * Run again, it changes only what differs, and restarts Alloy only then.
 */
export function renderInstallScript(
  installation: HostInstallation,
  format: PackageFormat,
): string {
  const { alloyVersion, architecture, host } = installation;
  const version = alloyVersion.slice(1);
  const file = `alloy-${version}-1.${architecture}.${format.extension}`;
  const url = `https://github.com/grafana/alloy/releases/download/${alloyVersion}/${file}`;
  return `#!/bin/sh
# Installs Grafana Alloy and the files of this folder on ${host}, and starts it.
# Run it as root, as often as you like: it changes only what differs.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail 'run me as root'
architecture=$(${format.architectureCommand})
[ "$architecture" = ${quote(format.architectureNames[architecture])} ] ||
  fail "this folder is for ${architecture}, and the host is $architecture"

installed=$(${format.installedCommand})
case "$installed" in
${quote(version)}-*) ;;
*)
  downloads=$(mktemp -d)
  trap 'rm -rf "$downloads"' EXIT
  # Readable for the package manager, which gives up its rights to read it.
  chmod 0755 "$downloads"
  package="$downloads/"${quote(file)}
  curl --fail --location --silent --show-error --output "$package" \\
    ${quote(url)}
  ${format.installCommand}
  ;;
esac

# The journal and the logs are readable by these groups.
usermod --append --groups adm,systemd-journal alloy

${credentials(installation)}changed=no
put() {
  cmp -s "$1" "$2" && return
  install -D -m 0644 "$1" "$2"
  changed=yes
}
put config.alloy /etc/alloy/config.alloy
put ${ENVIRONMENT_FILE} ${format.environmentPath}

systemctl enable --quiet alloy
if [ "$changed" = yes ]; then
  systemctl restart alloy
else
  systemctl start alloy
fi

attempts=0
until curl --fail --silent --output /dev/null http://127.0.0.1:12345/-/ready; do
  attempts=$((attempts + 1))
  [ "$attempts" -lt 30 ] || fail 'Alloy is not ready after 30 seconds: see journalctl --unit alloy'
  sleep 1
done
echo 'Alloy is ready.'
`;
}

/** That what no repository may hold is there, and that nobody else reads it. */
function credentials({ credentials: files }: HostInstallation): string {
  const paths = files.map(path => `${HOST_CREDENTIALS}/${path}`);
  return paths.length === 0
    ? ''
    : `credential() {
  [ -f "$1" ] || fail "$1 is missing: see README.md"
  chown root:alloy "$1"
  chmod 0640 "$1"
}
${paths.map(path => `credential ${quote(path)}\n`).join('')}
`;
}

/** A word as the shell takes it to the letter. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
