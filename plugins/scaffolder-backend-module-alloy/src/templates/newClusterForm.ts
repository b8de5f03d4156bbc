import {
  clusterForm,
  ClusterPage,
  FormField,
} from '@alloy-fleet/alloy-topology';

const NEXT = [
  'These files are checked once more, and become the first commit of a new repository.',
  'The cluster and its hosts are registered in the catalog, with pages of their own.',
  'Make the Secrets that the README names, if it names any, and apply the manifests as it says; hosts have a script each.',
  'Within two minutes the Alloy tab of the cluster shows what its collectors do.',
];

const REPOSITORY: FormField = {
  title: 'Repository',
  description: 'Where the new repository is made',
  type: 'string',
  'ui:field': 'RepoUrlPicker',
  'ui:options': {
    allowedHosts: ['localhost:7014'],
    allowedOwners: ['platform'],
  },
};

/** The tenant of the lab's stores, which no spec can know. */
const TENANT = { default: 'lab' };

/**
 * The form of the template `new-cluster`: the fields of a spec, and what this
 * portal adds to them (where the repository is made, its tenant, the preview).
 */
export function newClusterForm(): readonly FormField[] {
  const pages = clusterForm();
  const changed: Readonly<Record<ClusterPage, FormField>> = {
    ...pages,
    cluster: ['metrics', 'logs'].reduce<FormField>(
      (page, store) => withField(page, [store, 'tenant'], TENANT),
      pages.cluster,
    ),
    delivery: withRepository(
      withField(pages.delivery, ['catalog', 'owner'], {
        default: 'group:default/platform',
      }),
    ),
  };
  return Object.values(changed).map((page, index, { length }) =>
    withPreview(page, index === length - 1 ? NEXT : undefined),
  );
}

/** A page on which a field has other keywords, too. */
function withField(
  page: FormField,
  [name, ...path]: readonly string[],
  keywords: FormField,
): FormField {
  const field = page.properties?.[name];
  if (field === undefined) {
    throw new Error(`There is no field ${name} on the page to change`);
  }
  const changed =
    path.length === 0
      ? { ...field, ...keywords }
      : withField(field, path, keywords);
  return { ...page, properties: { ...page.properties, [name]: changed } };
}

function withRepository({ properties, ...page }: FormField): FormField {
  const { title, required = [], ...rest } = page;
  return {
    title,
    required: ['repoUrl', ...required],
    properties: { repoUrl: REPOSITORY, ...properties },
    ...rest,
  };
}

function withPreview(page: FormField, next?: readonly string[]): FormField {
  const preview: FormField = {
    title: 'Files',
    type: 'object',
    'ui:field': 'AlloyRepositoryPreview',
    ...(next && { 'ui:options': { next } }),
    'ui:backstage': { review: { show: false } },
  };
  return { ...page, properties: { ...page.properties, preview } };
}
