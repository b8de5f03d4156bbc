type Labels = Readonly<Record<string, string>> | undefined;

interface LabelSelector {
  readonly matchLabels?: Record<string, string>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** `a=b,c=d`, or `<none>`. */
export function labelsCell(labels: Labels): string {
  const terms = Object.entries(labels ?? {}).map(([key, value]) => {
    return `${key}=${value}`;
  });
  return terms.sort().join(',') || '<none>';
}

/** A workload's selector in the syntax of label selectors, or `<none>`. */
export function selectorCell(selector: LabelSelector | undefined): string {
  const terms = Object.entries(selector?.matchLabels ?? {}).map(
    ([key, value]) => ({ key, text: `${key}=${value}` }),
  );
  for (const { key, operator, values } of selector?.matchExpressions ?? []) {
    const list = `(${[...(values ?? [])].sort().join(',')})`;
    const texts: Record<string, string> = {
      In: `${key} in ${list}`,
      NotIn: `${key} notin ${list}`,
      Exists: key,
      DoesNotExist: `!${key}`,
    };
    terms.push({ key, text: texts[operator] ?? '<error>' });
  }
  terms.sort((a, b) => (a.key < b.key ? -1 : 1));
  return terms.map(it => it.text).join(',') || '<none>';
}
