export { type InputFile, canHoldCollectors } from './InputFile';
export { readCollectors } from './readCollectors';
