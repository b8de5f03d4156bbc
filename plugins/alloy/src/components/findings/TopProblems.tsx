import { useMemo } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { causeTree, groupByCheck } from '../../report';
import { Link, useClusterPaths } from '../address';
import { Section } from '../page/Section';
import { CheckGroups } from './CheckGroups';
import { ENDED } from './EndedFindings';

/** So many fit under the picture. */
const SHOWN = 5;

/** The worst problems by cause, and the way to all findings. */
export function TopProblems(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { findings, ended = [], digest } = props.report;
  const groups = useMemo(
    () =>
      groupByCheck(
        causeTree(
          findings.filter(
            it => it.status === 'failing' && it.severity !== 'info',
          ),
        ),
      ),
    [findings],
  );
  const left = groups.length - SHOWN;
  const { unknown } = digest.counts.checks;
  return (
    <Section
      id="alloy-problems"
      title={t('findings.problems')}
      action={
        <Link to={paths.findings({})}>
          {left > 0
            ? t('findings.allAndMore', { count: left })
            : t('findings.all')}
        </Link>
      }
    >
      {groups.length === 0 ? (
        <Typography variant="body2">
          {unknown > 0
            ? t('findings.noProblemBut', { count: unknown })
            : t('findings.noProblem')}
        </Typography>
      ) : (
        <CheckGroups
          brief
          label={t('findings.problems')}
          nodes={groups.slice(0, SHOWN).flatMap(it => it.nodes)}
        />
      )}
      {ended.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          <Link to={`${paths.findings({})}#${ENDED}`}>
            {t('ended.count', { count: ended.length })}
          </Link>
        </Typography>
      )}
    </Section>
  );
}
