import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import { CONTAINER_INTERFACES, hostPlatform } from './HostPlatform';
import { RPM } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A machine with Red Hat Enterprise Linux, Fedora, or one of their kin. */
export const rpm = hostPlatform({
  kind: 'rpm',
  title: 'Red Hat',
  choice: 'Red Hat, Fedora and kin',
  description:
    'The rpm package under systemd, by a script that changes only what differs',
  architectures: ['amd64', 'arm64'],
  ignoredInterfaces: CONTAINER_INTERFACES,
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(RPM),
  install: () => PACKAGE_STEPS,
});
