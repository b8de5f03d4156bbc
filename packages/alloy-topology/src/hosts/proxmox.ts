import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import { hostPlatform } from './HostPlatform';
import { DEB } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A Proxmox VE node: Debian on amd64 with guests. */
export const proxmox = hostPlatform({
  kind: 'proxmox',
  title: 'Proxmox VE',
  description:
    'The deb package under systemd on the node itself, not in a guest: only there are its disks, sensors and journal',
  architectures: ['amd64'],
  ignoredInterfaces: {
    pattern: '^(veth.*|tap.*|fwbr.*|fwpr.*|fwln.*)$',
    reason:
      'Interfaces of guests and their firewall bridges: several a guest, and they come and go.',
  },
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(DEB),
  install:
    () => `Alloy runs on the node itself, not in a guest: only there are its disks, sensors and journal.

${PACKAGE_STEPS}`,
});
