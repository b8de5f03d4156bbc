import { HOST_CREDENTIALS } from '../credentials';
import {
  ENVIRONMENT_FILE,
  packageSteps,
  renderEnvironment,
} from './debianPackage';
import { HostPlatform } from './HostPlatform';

/** A Raspberry Pi with the 64-bit Raspberry Pi OS. */
export const raspberryPi: HostPlatform = {
  title: 'Raspberry Pi',
  ignoredInterfaces: {
    pattern: '^(veth.*)$',
    reason: 'Interfaces of containers: series that come and go with them.',
  },
  credentialsFolder: HOST_CREDENTIALS,
  files: () => new Map([[ENVIRONMENT_FILE, renderEnvironment()]]),
  install: spec =>
    `Alloy is built for 64-bit ARM only: \`dpkg --print-architecture\` has to say \`arm64\`.
Where it says \`armhf\`, install the 64-bit Raspberry Pi OS, or run node_exporter there
and have alloy-cluster scrape it through a Service without a selector and a ServiceMonitor.

${packageSteps(spec, 'arm64')}`,
};
