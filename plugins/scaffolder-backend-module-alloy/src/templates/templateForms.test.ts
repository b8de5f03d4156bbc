import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormField } from '@alloy-fleet/alloy-topology';
import { TEMPLATE_FORMS } from './templateForms';
import { withForm } from './withForm';

const FOLDER = join(__dirname, '../../../../templates');
const names = Object.keys(TEMPLATE_FORMS);

/** Every field of a form, whatever group or list it is in, with its name. */
function* everyField(group: FormField): Generator<[string, FormField]> {
  for (const [name, field] of Object.entries(group.properties ?? {})) {
    yield [name, field];
    yield* everyField(field.items ?? field);
  }
}

const fieldsOf = (name: string) =>
  TEMPLATE_FORMS[name]().flatMap(page => [...everyField(page)]);

describe('the forms of the templates', () => {
  it('are those of every template', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name);
    expect(names.sort()).toEqual(folders.sort());
  });

  it.each(names)('%s has the form that "npm run generate" writes', name => {
    const text = readFileSync(join(FOLDER, name, 'template.yaml'), 'utf8');
    expect(text).toBe(withForm(text, TEMPLATE_FORMS[name]()));
  });

  it.each(names)('%s says in words what each field is', name => {
    const fields = fieldsOf(name).filter(([, { type }]) => type !== 'object');
    expect(fields.length).toBeGreaterThan(1);
    expect(
      fields
        .filter(([, { title, description }]) => !title || !description)
        .map(([field]) => field),
    ).toEqual([]);
  });

  it.each(names)('%s has patterns that browsers read', name => {
    const patterns = fieldsOf(name)
      .map(([, { pattern, items }]) => pattern ?? items?.pattern)
      .filter(it => it !== undefined);
    expect(patterns).not.toEqual([]);
    for (const pattern of patterns) {
      // As Ajv reads them.
      expect(() => new RegExp(String(pattern), 'u')).not.toThrow();
    }
  });
});
