export * from './ConfigLoadValue';
export * from './FactValue';
export * from './GatheredValue';
export * from './MemoryValue';
export * from './UnknownValue';
export * from './UnknownPart';
