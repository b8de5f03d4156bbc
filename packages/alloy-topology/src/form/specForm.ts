import { FieldDescription, specDescription } from '../spec';
import type { FormGroup } from './FormField';
import { CLUSTER_PAGES, ClusterPage } from './formPages';
import { groupFields, isAsked } from './groupFields';
import { leafField } from './leafField';

const PAGES = Object.keys(CLUSTER_PAGES) as readonly ClusterPage[];

/**
 * The form for a new cluster, page by page: the `parameters` of a software
 * template, whose answers `specOfAnswers` makes a spec of. What a portal adds
 * (where the repository is made, a preview) is the template's.
 */
export function clusterForm(): Readonly<Record<ClusterPage, FormGroup>> {
  const spec = specDescription();
  return Object.fromEntries(
    PAGES.map(page => [page, pageOf(spec, page)]),
  ) as Record<ClusterPage, FormGroup>;
}

function pageOf(spec: FieldDescription, page: ClusterPage): FormGroup {
  const { title, ...layout } = CLUSTER_PAGES[page];
  const isFirst = (group: FieldDescription) =>
    PAGES.find(it => isAsked(group, it)) === page;
  return {
    title,
    ...asked(
      groupFields(spec, { place: page, isFirst, ...layout }),
      `page ${title}`,
    ),
  };
}

/** The fields of a form for one host, such as one that is added to a cluster. */
export function hostForm(): FormGroup {
  const host = specDescription().properties?.hosts?.items;
  return asked(
    host && groupFields(host, { place: 'host', isFirst: () => true }),
    'a host',
  );
}

/**
 * Some fields of a spec under names of their own, for a form that asks for
 * parts of it: `{ version: 'alloyVersion', ruler: 'metrics.rulerUrl' }`.
 *
 * @throws Error for a field that the spec does not have.
 */
export function formFields(paths: Readonly<Record<string, string>>): FormGroup {
  const spec = specDescription();
  const fields = Object.entries(paths).map(([name, path]) => {
    const description = path
      .split('.')
      .reduce<FieldDescription | undefined>(
        (inner, part) => inner?.properties?.[part],
        spec,
      );
    if (description === undefined) {
      throw new Error(`A spec has no field ${path}`);
    }
    return { name, description };
  });
  return {
    properties: Object.fromEntries(
      fields.map(({ name, description }) => [name, leafField(description)]),
    ),
    errorMessage: {
      properties: Object.fromEntries(
        fields.flatMap(({ name, description: { patternErrorMessage } }) =>
          patternErrorMessage ? [[name, patternErrorMessage]] : [],
        ),
      ),
    },
  };
}

/** Nothing to ask for is a mistake in the description of the fields. */
function asked(group: FormGroup | undefined, of: string): FormGroup {
  if (group === undefined) {
    throw new Error(`No field says that a form asks for it on ${of}`);
  }
  return group;
}
