import { Scenario, World, loadWorld } from '../world';

/** How a scenario was before its fault began; the others were always so. */
const PAST: Readonly<Record<string, Scenario>> = { degraded: 'healthy' };

/** How the world of a name was until its fault began; undefined when it was always so. */
export async function pastOf(name: string): Promise<World | undefined> {
  const past = PAST[name];
  return past && loadWorld(past);
}
