import { HOST_CREDENTIALS } from '../credentials';
import {
  ENVIRONMENT_FILE,
  packageSteps,
  renderEnvironment,
} from './debianPackage';
import { HostPlatform } from './HostPlatform';

/** A Proxmox VE node: Debian on amd64 with guests. */
export const proxmox: HostPlatform = {
  title: 'Proxmox VE',
  ignoredInterfaces: {
    pattern: '^(veth.*|tap.*|fwbr.*|fwpr.*|fwln.*)$',
    reason:
      'Interfaces of guests and their firewall bridges: several a guest, and they come and go.',
  },
  credentialsFolder: HOST_CREDENTIALS,
  files: () => new Map([[ENVIRONMENT_FILE, renderEnvironment()]]),
  install: spec =>
    `Alloy runs on the node itself, not in a guest: only there are its disks, sensors and journal.

${packageSteps(spec, 'amd64')}`,
};
