import type { FieldDescription } from '../spec';
import { defined } from './defined';
import type { FormPlace } from './formPages';
import type { FormField, FormGroup } from './FormField';
import { leafField } from './leafField';

/** What a place of a form asks for of a group of fields. */
export interface GroupOptions {
  readonly place: FormPlace;
  /** Whether a group of fields comes here for the first time, and has its heading. */
  readonly isFirst: (group: FieldDescription) => boolean;
  /** Fields that stand before the others. */
  readonly first?: readonly string[];
}

/**
 * The fields of a group that a form asks for in a place, as a schema of their
 * own with everything that holds between them; undefined when there are none.
 *
 * What has to be answered stands first, the rest as in the spec. A group that
 * may be left out as a whole is not demanded: its required fields are, once
 * another one is answered.
 */
export function groupFields(
  group: FieldDescription,
  options: GroupOptions,
  isOptional = false,
): FormGroup | undefined {
  const required = (group.required ?? []).filter(name =>
    isAsked(group.properties?.[name], options.place),
  );
  const asked = Object.entries(group.properties ?? {}).flatMap(
    ([name, description]) => {
      const field = fieldIn(description, options, !required.includes(name));
      return field ? [{ name, field, description }] : [];
    },
  );
  if (asked.length === 0) {
    return undefined;
  }
  const inOrder = ordered(asked, [...(options.first ?? []), ...required]);
  const demanded = inOrder
    .filter(({ name, field }) => required.includes(name) && demands(field))
    .map(({ name }) => name);
  const advice = inOrder.flatMap(({ name, field, description }) =>
    field.pattern && description.patternErrorMessage
      ? [[name, description.patternErrorMessage]]
      : [],
  );
  return defined({
    required: isOptional || demanded.length === 0 ? undefined : demanded,
    properties: Object.fromEntries(
      inOrder.map(({ name, field }) => [name, field]),
    ),
    dependencies: isOptional ? dependencies(inOrder, demanded) : undefined,
    errorMessage:
      advice.length > 0
        ? { properties: Object.fromEntries(advice) }
        : undefined,
  });
}

/** Whether a form asks in a place for a field, or for one in it. */
export function isAsked(
  field: FieldDescription | undefined,
  place: FormPlace,
): boolean {
  return (
    field !== undefined &&
    (Boolean(field.form?.pages.includes(place)) ||
      Object.values(field.properties ?? {}).some(it => isAsked(it, place)))
  );
}

function fieldIn(
  field: FieldDescription,
  options: GroupOptions,
  isOptional: boolean,
): FormField | undefined {
  if (field.properties) {
    const hasDefault = field.default !== undefined;
    const inner = groupFields(
      field,
      { ...options, first: undefined },
      isOptional && !hasDefault,
    );
    const heading = field.title !== undefined && options.isFirst(field);
    return (
      inner &&
      defined({
        title: heading ? field.title : '',
        description: heading ? field.description : undefined,
        type: 'object',
        ...inner,
      })
    );
  }
  if (!field.form?.pages.includes(options.place)) {
    return undefined;
  }
  if (field.items?.properties) {
    const items = groupFields(field.items, { ...options, first: undefined });
    return { ...leafField(field), items: { type: 'object', ...items } };
  }
  return leafField(field);
}

/** A group without a field that has to be answered need not be there itself. */
function demands(field: FormField): boolean {
  return field.type !== 'object' || field.required !== undefined;
}

interface Asked {
  readonly name: string;
  readonly field: FormField;
  readonly description: FieldDescription;
}

function ordered(
  fields: readonly Asked[],
  first: readonly string[],
): readonly Asked[] {
  const place = ({ name }: Asked) =>
    first.includes(name) ? first.indexOf(name) : first.length;
  const inOrder = [...fields].sort((a, b) => place(a) - place(b));
  for (const field of fields) {
    const { after } = field.description.form ?? {};
    const other = inOrder.find(({ name }) => name === after);
    if (other) {
      inOrder.splice(inOrder.indexOf(field), 1);
      inOrder.splice(inOrder.indexOf(other) + 1, 0, field);
    }
  }
  return inOrder;
}

function dependencies(
  fields: readonly Asked[],
  demanded: readonly string[],
): Readonly<Record<string, readonly string[]>> | undefined {
  const others = fields
    .map(({ name }) => [name, demanded.filter(it => it !== name)] as const)
    .filter(([, needs]) => needs.length > 0);
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}
