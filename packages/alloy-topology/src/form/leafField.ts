import type { FieldDescription } from '../spec';
import { defined } from './defined';
import type { FormField } from './FormField';

/** The schema of a field that holds no others, with what a form shows of it. */
export function leafField(field: FieldDescription): FormField {
  const { form, enumDescriptions, examples, items } = field;
  return defined({
    title: field.title,
    description: field.description,
    type: field.type,
    default: field.default ?? form?.suggestion,
    minimum: field.minimum,
    maximum: field.maximum,
    maxLength: field.maxLength,
    pattern: field.pattern,
    enum: field.enum,
    'ui:enumNames': enumDescriptions,
    maxItems: field.maxItems,
    uniqueItems: items?.enum && true,
    items: items && listItem(items),
    'ui:placeholder': field.default === undefined ? examples?.[0] : undefined,
    ...form?.ui,
  });
}

/** What a list of texts holds; there is no group around it that could say what is wrong. */
function listItem(item: FieldDescription): FormField {
  return defined({
    type: item.type,
    enum: item.enum,
    pattern: item.pattern,
    errorMessage: item.pattern ? item.patternErrorMessage : undefined,
  });
}
