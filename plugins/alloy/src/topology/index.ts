export * from './FindingIndex';
export * from './Topology';
export * from './topologyOf';
