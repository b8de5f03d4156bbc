export { fleetWorld } from './fleetWorld';
