import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { AgreementSentence } from './AgreementSentence';
import { MembersTable } from './MembersTable';
import { byCluster } from './agreement';

/** Who takes part in a cluster, what they see of it and what they own. */
export function ClusteringSection(props: {
  clustering: Snapshot['clustering'];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { clustering } = props;
  const clusters = clustering.known ? [...byCluster(clustering.value)] : [];
  return (
    <Section
      id="alloy-clustering"
      title={t('clustering.title')}
      explained={t('clustering.explained')}
    >
      {!clustering.known && (
        <UnknownPart fact={clustering}>{t('clustering.unknown')}</UnknownPart>
      )}
      {clustering.known && clusters.length === 0 && (
        <Typography variant="body2">{t('clustering.none')}</Typography>
      )}
      {clusters.map(([name, members]) => (
        <Box key={name ?? ''} sx={{ '& + &': { mt: 3 } }}>
          <Typography component="h3" variant="subtitle1" sx={{ mb: 0.5 }}>
            {name ?? t('clustering.unnamed')}
          </Typography>
          <AgreementSentence members={members} />
          <MembersTable
            label={
              clusters.length === 1
                ? t('clustering.members')
                : t('clustering.membersOf', {
                    name: name ?? t('clustering.unnamed'),
                  })
            }
            members={members}
          />
        </Box>
      ))}
    </Section>
  );
}
