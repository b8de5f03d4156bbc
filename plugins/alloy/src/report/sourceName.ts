import { isBuiltInSourceName } from '@alloy-fleet/alloy-advisor';
import type { Translate } from '../translation';

/**
 * A source by the name that the whole page gives it; one that others added to
 * the portal by the one that they gave it.
 */
export function sourceName(source: string, t: Translate): string {
  return isBuiltInSourceName(source) ? t(`source.name.${source}`) : source;
}
