export { InvalidWorldError } from './InvalidWorldError';
export { loadWorld } from './loadWorld';
export { SCENARIOS, isScenario } from './scenarios';
export type { Scenario } from './scenarios';
export type { World } from './World';
export type { WorldChange } from './WorldChange';
export type { RecordedRequest, TopologyIndex } from './recordedIndex';
