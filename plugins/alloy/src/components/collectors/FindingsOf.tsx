import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { STATUSES, causeTree, findingsOfCollector } from '../../report';
import { Link, useClusterPaths } from '../address';
import { StatusPart } from '../findings/StatusPart';
import { Section } from '../page/Section';

/** What the checks found about one collector, by cause. */
export function FindingsOf(props: {
  findings: readonly Finding[];
  collector: Collector;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { findings, collector } = props;
  const nodes = useMemo(
    () => causeTree(findingsOfCollector(findings, collector)),
    [findings, collector],
  );
  return (
    <Section
      id="alloy-collector-findings"
      title={t('findings.title')}
      action={
        <Link to={paths.findings({ collector: collector.name })}>
          {t('collector.findings')}
        </Link>
      }
    >
      {nodes.length === 0 && t('findings.none')}
      {STATUSES.map(status => (
        <StatusPart
          key={status}
          status={status}
          nodes={nodes.filter(it => it.finding.status === status)}
          asked={false}
        />
      ))}
    </Section>
  );
}
