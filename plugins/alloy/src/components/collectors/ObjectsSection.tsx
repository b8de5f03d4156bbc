import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { kubernetesTab, Link, useClusterPaths } from '../address';
import { Section } from '../page/Section';
import { Snippet } from '../snippet';

/** More pods than these are a list that nobody reads. */
const PODS = 20;

/** The Kubernetes objects of a collector, and how to get at them. */
export function ObjectsSection(props: { collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const tab = kubernetesTab(useEntity().entity, useClusterPaths());
  const { kind, name, namespace, configuration, instances } = props.collector;
  const objects = [
    `${kind.toLowerCase()}/${name}`,
    ...(configuration.known ? [configuration.value.origin] : []),
    ...(instances.known && instances.value.length <= PODS
      ? instances.value.map(it => `pod/${it.name}`)
      : []),
  ];
  return (
    <Section
      id="alloy-collector-objects"
      title={t('objects.title')}
      explained={
        tab ? <Link to={tab}>{t('objects.open')}</Link> : t('objects.noTab')
      }
    >
      <Snippet
        text={`kubectl -n ${namespace} get ${objects.join(' ')}`}
        what={t('objects.command')}
      />
    </Section>
  );
}
