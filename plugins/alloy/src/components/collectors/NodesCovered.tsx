import { useCallback, useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { formatMoment, useNow } from '../../time';
import { Translate, alloyTranslationRef } from '../../translation';
import { NodeNotCovered, coveredNodes } from '../../report';
import { Disclosure } from '../disclosure';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { Cell, RowHeader, RowsTable, TableRow } from '../table';
import { ToneText } from '../tone';

/** Which nodes a DaemonSet covers, and why it does not cover the others. */
export function NodesCovered(props: {
  collector: Collector;
  nodes: Fact<ClusterNode[]>;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, nodes } = props;
  const { name } = collector;
  const coverage = coveredNodes(collector, nodes);
  return (
    <Section id="alloy-collector-nodes" title={t('collector.nodes')}>
      {coverage.known ? (
        <Known
          name={name}
          covered={coverage.value.covered}
          notCovered={coverage.value.notCovered}
        />
      ) : (
        <UnknownPart fact={coverage}>
          {t('collector.nodesUnknown', { name })}
        </UnknownPart>
      )}
    </Section>
  );
}

function Known(props: {
  name: string;
  covered: readonly string[];
  notCovered: readonly NodeNotCovered[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { name, covered, notCovered } = props;
  const of = covered.length + notCovered.length;
  const now = useNow();
  const columns = useMemo(() => [t('column.node'), t('collector.why')], [t]);
  const row = useCallback(
    (it: NodeNotCovered) => (
      <TableRow>
        <RowHeader name={it.node}>{it.node}</RowHeader>
        <Cell label={columns[1]}>{whyNot(it, now, t)}</Cell>
      </TableRow>
    ),
    [columns, now, t],
  );
  return (
    <>
      <ToneText tone={notCovered.length > 0 ? 'critical' : 'passing'}>
        {t('collectors.covers', {
          name,
          nodes: covered.length,
          of,
        })}
      </ToneText>
      {notCovered.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <RowsTable
            label={t('collector.notCovered')}
            groups={[{ title: '', columns }]}
            rows={notCovered}
            rowKey={nameOf}
          >
            {row}
          </RowsTable>
        </Box>
      )}
      {covered.length > 0 && (
        <Disclosure
          summary={t('collector.coveredNodes', { count: covered.length })}
        >
          <Box sx={{ fontSize: 'body2.fontSize', overflowWrap: 'anywhere' }}>
            {covered.join(', ')}
          </Box>
        </Disclosure>
      )}
    </>
  );
}

function nameOf({ node }: NodeNotCovered): string {
  return node;
}

function whyNot(it: NodeNotCovered, now: number, t: Translate): string {
  switch (it.why) {
    case 'node':
      return it.since === undefined
        ? t('collector.nodeIs', { status: it.status })
        : t('collector.nodeIsSince', {
            status: it.status,
            since: formatMoment(it.since, now),
          });
    case 'no-pod':
      return t('collector.noPod');
    default:
      return t('collector.podIs', { pod: it.pod, reason: it.reason });
  }
}
