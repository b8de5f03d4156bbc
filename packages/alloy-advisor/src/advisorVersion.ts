import { version } from '../package.json';

/** The release of this package, which generated repositories run in their CI. */
export const advisorVersion: string = version;
