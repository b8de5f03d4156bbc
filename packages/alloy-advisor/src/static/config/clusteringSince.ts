import { traitsOf } from '@alloy-fleet/alloy-config/components';
import { Version, parseVersion } from '../collector/version';
import type { Component } from './Component';

/** The release that brought a component its clustering block; undefined if it always had one, or has none. */
export function clusteringSince({ name }: Component): Version | undefined {
  return parseVersion(
    traitsOf(name).find(({ kind }) => kind === 'clustering block')?.since,
  );
}
