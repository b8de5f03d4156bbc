import type { Select } from './Scope';

/** Selects what a matcher has, beside those that are given. */
export function selectWith(matcher: string): Select {
  return (metric, ...matchers) =>
    `${metric}{${[matcher, ...matchers].join(',')}}`;
}
