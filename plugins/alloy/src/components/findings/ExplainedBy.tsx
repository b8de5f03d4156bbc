import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { findingAnchor, subjectWords } from '../../report';
import { Link, useClusterPaths } from '../address';

/** What a finding is a consequence of, as a link to it. */
export function ExplainedBy({ finding }: { finding: Finding }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { explainedBy } = finding;
  if (!explainedBy) {
    return null;
  }
  const { subject, check } = explainedBy;
  const to = `${paths.findings({})}#${findingAnchor(explainedBy)}`;
  return (
    <Typography
      variant="caption"
      component="p"
      sx={{ m: 0, overflowWrap: 'anywhere', pb: 1, pl: 4.5 }}
    >
      {t('findings.explainedBy')}{' '}
      <Link to={to}>
        {subjectWords(subject, t)}, {check}
      </Link>
    </Typography>
  );
}
