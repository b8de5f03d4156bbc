import type { z as Zod, ZodTypeAny } from 'zod/v3';

type ZodV3 = typeof Zod;

/** What a JSON Schema says that the scaffolder's list of actions shows. */
export interface InputSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly items?: InputSchema;
}

/**
 * The shape that a JSON Schema describes, for the input of an action. It says
 * which fields there are, of which types, and what they mean; not what they
 * may hold, nor that there are no others: that is said by who takes them, in
 * words for people.
 */
export function schemaInput(z: ZodV3, schema: InputSchema): ZodTypeAny {
  return shapeOf(z, schema).describe(descriptionOf(schema));
}

function shapeOf(z: ZodV3, schema: InputSchema): ZodTypeAny {
  switch (schema.type) {
    case 'string':
      return z.string();
    case 'integer':
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'array':
      return z.array(schema.items ? schemaInput(z, schema.items) : z.any());
    case 'object':
      return objectOf(z, schema);
    default:
      return z.any();
  }
}

function objectOf(
  z: ZodV3,
  { properties = {}, required = [] }: InputSchema,
): ZodTypeAny {
  const fields = Object.entries(properties).map(([name, field]) => {
    const shape = schemaInput(z, field);
    return [name, required.includes(name) ? shape : shape.optional()];
  });
  return z.object(Object.fromEntries(fields)).passthrough();
}

function descriptionOf(schema: InputSchema): string {
  const { title, description, default: value } = schema;
  const choices = schema.enum ?? schema.items?.enum;
  // The defaults of a group are those of its fields.
  const isPlain = value !== undefined && typeof value !== 'object';
  const words = [title, description].filter(Boolean).join(': ');
  return [
    words,
    choices && `One of ${choices.join(', ')}`,
    isPlain && `Default: ${value}`,
  ]
    .filter(Boolean)
    .join('. ');
}
