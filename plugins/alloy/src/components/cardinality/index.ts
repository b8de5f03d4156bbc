export * from './CardinalitySection';
