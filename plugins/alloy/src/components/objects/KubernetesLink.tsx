import { PropsWithChildren } from 'react';
import { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';

/** One of these gives an entity a tab of the kubernetes plugin. */
const ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];

/** Where the kubernetes plugin mounts its tab. */
const TAB = '/kubernetes';

/** Whether the kubernetes plugin has a tab on the page of an entity. */
export function hasKubernetesTab({ metadata }: Entity): boolean {
  return ANNOTATIONS.some(it => metadata.annotations?.[it] !== undefined);
}

/** Leads to the tab with the objects of the entity whose page this is. */
export function KubernetesLink(props: PropsWithChildren<{}>) {
  const { entity } = useEntity();
  const entityPath = useRouteRef(entityRouteRef);
  return (
    <Link to={`${entityPath(entityRouteParams(entity))}${TAB}`}>
      {props.children}
    </Link>
  );
}
