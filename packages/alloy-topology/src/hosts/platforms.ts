import { debian } from './debian';
import { proxmox } from './proxmox';
import { raspberryPi } from './raspberryPi';
import { rpm } from './rpm';
import { vyos } from './vyos';

/** Every kind of host, in the order in which forms and documentation name them. */
export const PLATFORMS = [debian, proxmox, raspberryPi, rpm, vyos] as const;
