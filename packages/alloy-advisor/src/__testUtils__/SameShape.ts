/** A type with all that may be absent in it, all the way down. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
  ? {
      [Key in keyof T as [Exclude<T[Key], undefined>] extends [never]
        ? never
        : Key]-?: Whole<Exclude<T[Key], undefined>>;
    }
  : T;

type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * `true` where two types have the same fields, of the same types, and the same
 * of them may be absent. The compiler holds schemas to interfaces by it.
 */
export type SameShape<A, B> = Both<A, B> extends true
  ? Both<Whole<A>, Whole<B>>
  : false;
