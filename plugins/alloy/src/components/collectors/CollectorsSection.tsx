import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { CollectorsTable } from './CollectorsTable';
import { Coverage } from './Coverage';

/** The Alloy workloads of the cluster. */
export function CollectorsSection(props: { snapshot: Snapshot }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collectors, nodes } = props.snapshot;
  return (
    <Section
      id="alloy-collectors"
      title={t('collectors.title')}
      explained={t('collectors.explained')}
    >
      {!collectors.known && (
        <UnknownPart fact={collectors}>{t('collectors.unknown')}</UnknownPart>
      )}
      {collectors.known && collectors.value.length === 0 && (
        <Typography variant="body2">{t('collectors.none')}</Typography>
      )}
      {collectors.known && collectors.value.length > 0 && (
        <>
          <Coverage collectors={collectors.value} nodes={nodes} />
          <CollectorsTable
            collectors={collectors.value}
            nodes={nodes}
            source={collectors.source}
          />
        </>
      )}
    </Section>
  );
}
