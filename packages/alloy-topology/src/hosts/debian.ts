import { HOST_CREDENTIALS } from '../credentials';
import { CONTAINER_INTERFACES, HostPlatform } from './HostPlatform';
import { DEB } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A Debian or Ubuntu machine. */
export const debian: HostPlatform = {
  title: 'Debian',
  ignoredInterfaces: CONTAINER_INTERFACES,
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(DEB),
  install: () => PACKAGE_STEPS,
};
