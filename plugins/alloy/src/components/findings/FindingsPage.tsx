import { Fragment, useDeferredValue, useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import {
  useAppLocation,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import type {
  EndedFinding,
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import {
  NO_FILTER,
  STATUSES,
  causeTree,
  findingAnchor,
  newestFirst,
  passesFilter,
} from '../../report';
import { Section } from '../page/Section';
import { EndedFindings } from './EndedFindings';
import { FilterBar } from './FilterBar';
import { StatusPart } from './StatusPart';
import { useFindingFilter } from './useFindingFilter';

/** All that the checks found, by cause, as far as the filter leaves it. */
export function FindingsPage(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { findings, ended, notRemembered } = props.report;
  const [chosen, setFilter] = useFindingFilter();
  // Letters come into their field at once, and thousands of findings after it.
  const filter = useDeferredValue(chosen);
  const target = useTarget(findings);
  const left = useMemo(
    () => findings.filter(it => passesFilter(it, filter)),
    [findings, filter],
  );
  const nodes = useMemo(() => {
    const tree = causeTree(left);
    return filter.newestFirst ? newestFirst(tree) : tree;
  }, [left, filter.newestFirst]);
  if (findings.length === 0) {
    return (
      <Section id="alloy-findings" title={t('findings.title')}>
        {t('findings.none')}
      </Section>
    );
  }
  return (
    <Section
      id="alloy-findings"
      title={t('findings.title')}
      explained={t('findings.explained')}
    >
      <FilterBar findings={findings} filter={chosen} onChange={setFilter} />
      <Box
        sx={{
          alignItems: 'center',
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          mb: 1,
        }}
      >
        <Typography role="status" variant="body2" color="text.secondary">
          {t('filter.left', {
            count: left.length,
            left: left.length.toLocaleString(),
            total: findings.length.toLocaleString(),
          })}
        </Typography>
        <ToggleButton
          size="small"
          value="newest"
          selected={chosen.newestFirst}
          onChange={() =>
            setFilter({ ...chosen, newestFirst: !chosen.newestFirst })
          }
          sx={{ px: 1.25, py: 0.5, textTransform: 'none' }}
        >
          {t('filter.newestFirst')}
        </ToggleButton>
      </Box>
      {left.length === 0 && (
        <Box sx={{ py: 3, textAlign: 'center' }}>
          <Typography variant="body1">{t('filter.nothing')}</Typography>
          <Button onClick={() => setFilter(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        </Box>
      )}
      {STATUSES.map(status => (
        <Fragment key={status}>
          <StatusPart
            status={status}
            nodes={nodes.filter(it => it.finding.status === status)}
            target={target}
            // What was asked for is not folded away.
            asked={filter.statuses.includes(status) || filter.text !== ''}
          />
          {status === 'failing' && (
            <EndedFindings
              ended={ended?.filter(it => passesFilter(asFailing(it), filter))}
              notRemembered={notRemembered}
            />
          )}
        </Fragment>
      ))}
    </Section>
  );
}

/** What ended as it was: a filter that leaves what fails leaves it, too. */
function asFailing(ended: EndedFinding): Finding {
  return { ...ended, status: 'failing', evidence: [] };
}

/** The key of the finding that the address names after its `#`. */
function useTarget(findings: readonly Finding[]): string | undefined {
  const { hash } = useAppLocation();
  return useMemo(() => {
    const found = hash
      ? findings.find(it => `#${findingAnchor(it)}` === hash)
      : undefined;
    return found && findingKey(found);
  }, [findings, hash]);
}
