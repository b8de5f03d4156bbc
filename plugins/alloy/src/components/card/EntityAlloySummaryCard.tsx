import Typography from '@mui/material/Typography';
import { InfoCard, Progress } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Digest } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Link } from '../address';
import { entityContentRouteRef } from '../../routes';
import { summarise, useReport } from '../../report';
import { ReportError } from '../states';
import { CheckCounts } from '../strip';
import { ToneIcon } from '../tone';

/** How collection in the entity's cluster is, in a sentence and counts. */
export function EntityAlloySummaryCard() {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { entity } = useEntity();
  const { report, error, loading, refresh } = useReport(entity);
  return (
    <InfoCard title={t('card.title')}>
      {report && <Sentence digest={report.digest} />}
      {!report && error && (
        <ReportError
          name={entity.metadata.name}
          error={error}
          retrying={loading}
          onRetry={refresh}
        />
      )}
      {!report && !error && <Progress />}
    </InfoCard>
  );
}

function Sentence({ digest }: { digest: Digest }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { tone, sentence } = summarise(digest, t);
  // Not there in an app that has no tab.
  const tab = useRouteRef(entityContentRouteRef)?.();
  return (
    <>
      <Typography
        variant="body1"
        sx={{ display: 'flex', gap: 1, mb: 1, overflowWrap: 'anywhere' }}
      >
        <ToneIcon tone={tone} size="small" />
        <span>{sentence}</span>
      </Typography>
      <CheckCounts counts={digest.counts.checks} />
      {tab && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          <Link to={tab}>{t('card.open')}</Link>
        </Typography>
      )}
    </>
  );
}
