import { HOST_CREDENTIALS } from '../credentials';
import { CONTAINER_INTERFACES, HostPlatform } from './HostPlatform';
import { RPM } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A machine with Red Hat Enterprise Linux, Fedora, or one of their kin. */
export const rpm: HostPlatform = {
  title: 'Red Hat',
  ignoredInterfaces: CONTAINER_INTERFACES,
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(RPM),
  install: () => PACKAGE_STEPS,
};
