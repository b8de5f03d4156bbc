import type { Architecture } from './architectures';

/** How a family of distributions installs the package of Alloy. */
export interface PackageFormat {
  readonly extension: 'deb' | 'rpm';
  /** The environment file of the package's systemd unit. */
  readonly environmentPath: string;
  /** Shell that prints the processor, as this family names it. */
  readonly architectureCommand: string;
  readonly architectureNames: Readonly<Record<Architecture, string>>;
  /** Shell that prints the installed version, and nothing when there is none. */
  readonly installedCommand: string;
  /** Shell that installs the package `$package`, whatever was there before. */
  readonly installCommand: string;
}

/** Debian, Ubuntu, Proxmox VE, Raspberry Pi OS. */
export const DEB: PackageFormat = {
  extension: 'deb',
  environmentPath: '/etc/default/alloy',
  architectureCommand: 'dpkg --print-architecture',
  architectureNames: { amd64: 'amd64', arm64: 'arm64' },
  installedCommand:
    // eslint-disable-next-line no-template-curly-in-string -- dpkg's own
    "dpkg-query --show --showformat='${Version}' alloy 2>/dev/null || true",
  installCommand: 'apt-get install --yes --allow-downgrades "$package"',
};

/** Red Hat, Fedora, Rocky and Alma. */
export const RPM: PackageFormat = {
  extension: 'rpm',
  environmentPath: '/etc/sysconfig/alloy',
  architectureCommand: 'uname -m',
  architectureNames: { amd64: 'x86_64', arm64: 'aarch64' },
  installedCommand:
    "rpm --query --queryformat '%{VERSION}-%{RELEASE}' alloy 2>/dev/null || true",
  installCommand:
    'dnf install --assumeyes --allowerasing "$package" || dnf downgrade --assumeyes "$package"',
};
