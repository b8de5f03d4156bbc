import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { ClusterSection } from './ClusterSection';
import { PlacementsSection } from './PlacementsSection';
import { clusterGroups } from './clusterGroups';

/** Whether the members of each cluster see each other, and who does what. */
export function ClusteringPage(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report } = props;
  const groups = clusterGroups(report.snapshot);
  return (
    <>
      {groups.known && groups.value.length > 0 ? (
        groups.value.map(group => (
          <ClusterSection
            key={group.name ?? ''}
            group={group}
            isOnlyOne={groups.value.length === 1}
            snapshot={report.snapshot}
          />
        ))
      ) : (
        <Section id="alloy-clustering" title={t('clustering.title')}>
          {groups.known ? (
            <Typography variant="body2">{t('clustering.none')}</Typography>
          ) : (
            <UnknownPart fact={groups}>{t('clustering.unknown')}</UnknownPart>
          )}
        </Section>
      )}
      <PlacementsSection report={report} />
    </>
  );
}
