import { parse } from 'yaml';

/** The configurations of a repository by where they stand: files, and values of the chart. */
export function configurationsOf(
  files: ReadonlyMap<string, string>,
): readonly (readonly [path: string, text: string])[] {
  return [...files].flatMap(([path, text]) => {
    if (path.endsWith('.alloy')) {
      return [[path, text] as const];
    }
    return /^delivery\/helm\/.*\.yaml$/.test(path)
      ? [[path, renderTemplate(parse(text).alloy.configMap.content)] as const]
      : [];
  });
}

/** What Helm makes of a text whose only actions print the beginning of one. */
function renderTemplate(text: string): string {
  return text.replaceAll('{{ "{{" }}', '{{');
}
