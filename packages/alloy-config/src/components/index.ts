/**
 * What is known of Alloy's components beside their types: where they may run,
 * what they read, need, keep and deliver.
 *
 * @packageDocumentation
 */
export type { ApiRead, ReadProof } from './ApiRead';
export * from './factsOf';
export type {
  ComponentFacts,
  Discovery,
  Listener,
  Signal,
} from './ComponentFacts';
export type { DeprecatedArgument } from './DeprecatedArgument';
export type { HostMount, HostNeeds } from './HostNeeds';
export type { Trait, TraitKind } from './Trait';
