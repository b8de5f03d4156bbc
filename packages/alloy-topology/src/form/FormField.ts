/**
 * A field or a page of a form: JSON Schema as react-jsonschema-form takes it,
 * with `ui:*` beside it and `errorMessage` as ajv-errors takes it.
 */
export interface FormField {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, FormField>>;
  readonly items?: FormField;
  readonly required?: readonly string[];
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly errorMessage?:
    | string
    | { readonly properties: Readonly<Record<string, string>> };
  readonly [keyword: string]: unknown;
}

/** A group of fields, such as a page. */
export interface FormGroup extends FormField {
  readonly properties: Readonly<Record<string, FormField>>;
  readonly errorMessage?: {
    readonly properties: Readonly<Record<string, string>>;
  };
}
