/** An object of the Kubernetes API as JSON or YAML gives it: nothing of it is taken for granted. */
export interface KubernetesObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value; none of what is no object. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

/** The value some fields deep. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => fields(inner)[key], value);
}

/** The elements of a list; none of what is no list. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}

export function texts(value: unknown): string[] {
  return list(value).flatMap(item => text(item) ?? []);
}

/** The texts and numbers among a value's fields. */
export function textFields(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields(value)).flatMap(([key, inner]) => {
      const read = text(inner);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

export function name(object: KubernetesObject): string {
  return text(object.metadata?.name) ?? '';
}

export function namespace(object: KubernetesObject): string | undefined {
  return text(object.metadata?.namespace);
}
