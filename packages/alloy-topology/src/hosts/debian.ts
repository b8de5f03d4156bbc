import { HOST_CREDENTIALS } from '../credentials';
import {
  ENVIRONMENT_FILE,
  packageSteps,
  renderEnvironment,
} from './debianPackage';
import { HostPlatform } from './HostPlatform';

/** A Debian or Ubuntu machine. */
export const debian: HostPlatform = {
  title: 'Debian',
  ignoredInterfaces: {
    pattern: '^(veth.*)$',
    reason: 'Interfaces of containers: series that come and go with them.',
  },
  credentialsFolder: HOST_CREDENTIALS,
  files: () => new Map([[ENVIRONMENT_FILE, renderEnvironment()]]),
  install: spec =>
    `The steps are for amd64; on arm64 take the package of that name.

${packageSteps(spec, 'amd64')}`,
};
