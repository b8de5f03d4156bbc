/** One matcher of a stream selector. */
export interface Matcher {
  readonly name: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

export type RangeFunction =
  | 'count_over_time'
  | 'rate'
  | 'bytes_over_time'
  | 'bytes_rate';

export type Aggregation = 'sum' | 'count' | 'max' | 'min' | 'avg';

export type Comparison = '==' | '!=' | '>' | '>=' | '<' | '<=';

/** The part of LogQL that counts entries without looking into them. */
export type Expression =
  | {
      readonly kind: 'range';
      readonly function: RangeFunction;
      readonly selector: readonly Matcher[];
      readonly rangeMs: number;
      readonly offsetMs: number;
    }
  | {
      readonly kind: 'aggregation';
      readonly operator: Aggregation;
      readonly grouping?: {
        readonly without: boolean;
        readonly labels: readonly string[];
      };
      readonly of: Expression;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly than: number;
      readonly of: Expression;
    };
