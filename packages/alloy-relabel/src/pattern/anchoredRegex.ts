import { RE2JS } from 're2js';
import { literalsOf } from './literals';
import { uniqueGroups } from './uniqueGroups';

/** A compiled relabelling regex: RE2, fully anchored, dot matches newline. */
export type AnchoredRegex = {
  /** Whether the whole value matches. */
  test(value: string): boolean;
  /**
   * The groups of a match, group 0 first; an unset group is null. Null without a match.
   */
  match(value: string): readonly (string | null)[] | null;
  /** Group numbers by name; several groups may share one. */
  readonly groupNames: ReadonlyMap<string, readonly number[]>;
};

/** `^(?s:re)$`, with groups of a name that another has already left without theirs. */
function compilePattern(regex: string): {
  re2: RE2JS;
  groupNames: Map<string, number[]>;
} {
  const { pattern, groupNames } = uniqueGroups(regex);
  return { re2: RE2JS.compile(`^(?s:${pattern})$`), groupNames };
}

/**
 * Compiles a regex as Prometheus does (`^(?s:re)$`).
 *
 * @throws the regex engine's error, whose message is that of Go's `regexp` package
 */
export function compileAnchored(regex: string): AnchoredRegex {
  const { re2, groupNames } = compilePattern(regex);
  const literals = literalsOf(regex);
  const groups = re2.groupCount();
  return {
    test: literals ? value => literals.has(value) : value => re2.test(value),
    match(value) {
      const matcher = re2.matcher(value);
      if (!matcher.find()) {
        return null;
      }
      return Array.from({ length: groups + 1 }, (_, index) =>
        matcher.group(index),
      );
    },
    groupNames,
  };
}

/** Why a regex does not compile, in the words of Go's `regexp` package; undefined if it does. */
export function regexProblem(regex: string): string | undefined {
  try {
    compilePattern(regex);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
