import { useParams } from 'react-router-dom';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { Instances } from './Instances';

/** The collector that the address names. */
export function CollectorPage(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { namespace, name = '' } = useParams();
  const { collectors } = props.report.snapshot;
  const collector = collectors.known
    ? collectors.value.find(
        it => it.namespace === namespace && it.name === name,
      )
    : undefined;
  return (
    <Section id="alloy-collector" title={name}>
      {!collectors.known && (
        <UnknownPart fact={collectors}>{t('collectors.unknown')}</UnknownPart>
      )}
      {collectors.known && !collector && (
        <Typography variant="body2">
          {t('collectors.notFound', { name })}
        </Typography>
      )}
      {collector && <Instances collector={collector} />}
    </Section>
  );
}
