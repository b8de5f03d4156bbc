import { FieldDescription, specDescription } from '../spec';

/** What a table says of a field. */
export interface FieldRow {
  /** Its names from the spec down; those of a list end in `[]`. */
  readonly path: readonly string[];
  /** Its default as Markdown. */
  readonly default: string;
  /** What it is, as Markdown. */
  readonly text: string;
}

/** Every field that holds a value, and every group that may be left out, as in the spec. */
export function fieldRows(): readonly FieldRow[] {
  return rowsIn(specDescription(), []);
}

function rowsIn(
  group: FieldDescription,
  path: readonly string[],
): readonly FieldRow[] {
  return Object.entries(group.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = Boolean(group.required?.includes(name));
    const isList = field.items?.properties !== undefined;
    const own = [...path, isList ? `${name}[]` : name];
    const isWhole = field.properties === undefined && !isList;
    const canBeLeftOut = !isRequired && field.properties?.default === undefined;
    const isPart = field.default !== undefined && field.properties;
    return [
      ...(isWhole || (canBeLeftOut && !isPart)
        ? [rowOf(field, own, isRequired)]
        : []),
      ...rowsIn(field.items ?? field, own),
    ];
  });
}

function rowOf(
  field: FieldDescription,
  path: readonly string[],
  isRequired: boolean,
): FieldRow {
  const { title, description = '' } = field;
  return {
    path,
    default: isRequired ? 'required' : defaultOf(field),
    text: [title ? `${title}: ${description}` : description, rangeOf(field)]
      .filter(Boolean)
      .join('; '),
  };
}

function defaultOf({ default: value }: FieldDescription): string {
  const isEmpty =
    value === undefined ||
    (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
  if (isEmpty) {
    return 'none';
  }
  return Array.isArray(value)
    ? value.map(it => `\`${it}\``).join(', ')
    : `\`${value}\``;
}

/** What may stand there, as far as it can be listed. */
function rangeOf(field: FieldDescription): string | undefined {
  const words = field.enum ?? field.items?.enum;
  if (words) {
    const list = words.map(it => `\`${it}\``);
    return field.items
      ? `any of ${list.join(', ')}`
      : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
  }
  if (field.minimum !== undefined && field.maximum !== undefined) {
    return `from ${field.minimum} to ${field.maximum}`;
  }
  return field.maxItems === undefined ? undefined : `at most ${field.maxItems}`;
}
