/** The labels of a series, its name under `__name__`. */
export type Labels = Readonly<Record<string, string>>;
