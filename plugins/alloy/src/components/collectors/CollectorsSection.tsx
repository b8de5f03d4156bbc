import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { CollectorsTable } from './CollectorsTable';
import { Coverage } from './Coverage';

/** The Alloy workloads of the cluster. */
export function CollectorsSection(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { snapshot, findings } = props.report;
  const { collectors, nodes } = snapshot;
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
            findings={findings}
            source={collectors.source}
          />
        </>
      )}
    </Section>
  );
}
