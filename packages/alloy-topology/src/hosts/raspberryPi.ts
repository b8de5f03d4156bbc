import { HOST_CREDENTIALS } from '../credentials/credentialFiles';
import { CONTAINER_INTERFACES, hostPlatform } from './HostPlatform';
import { DEB } from './packageFormats';
import { PACKAGE_STEPS, packageFiles } from './systemdPackage';

/** A Raspberry Pi with the 64-bit Raspberry Pi OS. */
export const raspberryPi = hostPlatform({
  kind: 'raspberry-pi',
  title: 'Raspberry Pi',
  choice: 'Raspberry Pi (64-bit)',
  description: 'The deb package under systemd, on the 64-bit Raspberry Pi OS',
  architectures: ['arm64'],
  ignoredInterfaces: CONTAINER_INTERFACES,
  credentialsFolder: HOST_CREDENTIALS,
  files: packageFiles(DEB),
  install:
    () => `Alloy is built for 64-bit ARM only: \`dpkg --print-architecture\` has to say \`arm64\`.
Where it says \`armhf\`, install the 64-bit Raspberry Pi OS, or run node_exporter there
and have alloy-cluster scrape it through a Service without a selector and a ServiceMonitor.

${PACKAGE_STEPS}`,
});
