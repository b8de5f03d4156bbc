import type { FormPlace } from '../form/formPages';

/** How a form asks for a field. */
export interface FormHints {
  /** Where it does. */
  readonly pages: readonly FormPlace[];
  /** The field of the same group that it stands behind, where the spec has another order. */
  readonly after?: string;
  /** What it offers where the spec has no default. */
  readonly suggestion?: string;
  /** What react-jsonschema-form is told. */
  readonly ui?: Readonly<Record<`ui:${string}`, unknown>>;
}

/** What people are told of a field. */
export interface About {
  /** Its label in forms; a group without one has no heading there. */
  readonly title?: string;
  /** What it means, in words that can stand under the label; no full stop at the end. */
  readonly description: string;
  /** A value as people write it, which a form shows in the empty field. */
  readonly example?: string;
  /** How forms ask for it; without this, they do not. */
  readonly form?: FormHints;
}

/**
 * All that is said of a field, for its `meta()`: the forms of the templates,
 * the inputs of the scaffolder's actions, the JSON Schema and the table of the
 * README follow from it.
 */
export const about = ({ example, ...rest }: About) => ({
  ...rest,
  ...(example === undefined ? {} : { examples: [example] }),
});
