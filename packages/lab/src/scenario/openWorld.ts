import { fleetWorld } from '../fleet';
import { World, loadWorld } from '../world';

/**
 * The world of a scenario.
 *
 * @param name a scenario's, `fleet-NODES`, or a folder in the recordings' form
 * @throws InvalidWorldError when it is none of them
 */
export async function openWorld(name: string): Promise<World> {
  return (await fleetWorld(name)) ?? loadWorld(name);
}
