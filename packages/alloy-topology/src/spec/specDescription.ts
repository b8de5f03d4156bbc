import { z } from 'zod';
import type { FormHints } from './about';
import { specSchema } from './specSchema';

/** All that is said of a field: its JSON Schema, and how forms ask for it. */
export interface FieldDescription {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  /** What people call the words of `enum`, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  /** What to write instead of what does not match. */
  readonly patternErrorMessage?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: FieldDescription;
  readonly properties?: Readonly<Record<string, FieldDescription>>;
  readonly required?: readonly string[];
  readonly form?: FormHints;
}

// The schema never changes, and a form's preview asks with every answer.
let known: FieldDescription | undefined;

/** What is said of a spec and of each of its fields, for whatever follows from it. */
export function specDescription(): FieldDescription {
  // Its types are those of any JSON Schema; here they are those of our fields.
  known ??= z.toJSONSchema(specSchema, { io: 'input' }) as FieldDescription;
  return known;
}
