import type {
  CollectorPart,
  Flow,
  Place,
  StorePart,
  Unit,
} from '../../topology';

/** All lengths are in the units of the drawing, which is 1000 wide. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed<T> {
  readonly part: T;
  readonly rect: Rect;
}

export interface PlacedUnit extends Placed<Unit> {
  /** A row has room for the name; a square has it for the sign alone. */
  readonly shape: 'row' | 'square';
}

export interface PlacedPlace extends Placed<Place> {
  readonly units: readonly PlacedUnit[];
}

export interface PlacedCollector extends Placed<CollectorPart> {
  readonly replicas: readonly PlacedUnit[];
}

export interface PlacedFlow {
  readonly flow: Flow;
  /** As the `d` of an SVG path has it. */
  readonly path: string;
  /** Where it arrives. */
  readonly tip: { readonly x: number; readonly y: number };
  /** Where its number begins. */
  readonly label: { readonly x: number; readonly y: number };
}

/** A topology with a place for each part of it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly places: readonly PlacedPlace[];
  readonly collectors: readonly PlacedCollector[];
  /** Where it stands that collectors are not known, or not all drawn. */
  readonly collectorsNote?: Rect;
  readonly stores: readonly Placed<StorePart>[];
  readonly flows: readonly PlacedFlow[];
  /** From the nodes to what runs on each of them. */
  readonly covers: readonly { readonly key: string; readonly path: string }[];
}
