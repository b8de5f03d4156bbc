import { HostKind } from '../spec';
import { debian } from './debian';
import { HostPlatform } from './HostPlatform';
import { proxmox } from './proxmox';
import { raspberryPi } from './raspberryPi';
import { rpm } from './rpm';
import { vyos } from './vyos';

/** How each kind of host runs Alloy. */
export const PLATFORMS: Readonly<Record<HostKind, HostPlatform>> = {
  proxmox,
  'raspberry-pi': raspberryPi,
  vyos,
  debian,
  rpm,
};
