import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import { CONTAINER_INTERFACES, hostPlatform } from './HostPlatform';
import { DEB } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A Debian or Ubuntu machine. */
export const debian = hostPlatform({
  kind: 'debian',
  title: 'Debian',
  choice: 'Debian or Ubuntu',
  description:
    'The deb package under systemd, by a script that changes only what differs',
  architectures: ['amd64', 'arm64'],
  ignoredInterfaces: CONTAINER_INTERFACES,
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(DEB),
  install: () => PACKAGE_STEPS,
});
