import { group } from './group';
import { flag } from './values';

/** The sidecar that watches the mounted configuration. */
export const configReloaderSchema = group({
  enabled: flag()
    .default(true)
    .describe(
      'Whether a sidecar has Alloy read a configuration again that was changed in place',
    ),
});
