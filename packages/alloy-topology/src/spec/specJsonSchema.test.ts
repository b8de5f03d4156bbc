import { specJsonSchema } from './specJsonSchema';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The fields of a schema that nobody describes, at any depth. */
function undescribed(schema: Schema, path: string): readonly string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}${name}`]),
      ...undescribed(field, `${path}${name}.`),
    ]),
    ...(schema.items ? undescribed(schema.items, path) : []),
  ];
}

describe('the JSON Schema of a spec', () => {
  it('describes every field, for forms and editors', () => {
    const schema = specJsonSchema() as Schema;
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(15);
    expect(undescribed(schema, '')).toEqual([]);
  });
});
