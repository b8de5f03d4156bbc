import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterNode,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { NotCovered, coverageOf } from '../../report';
import { Disclosure } from '../disclosure';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { Cell, DataTable, RowHeader, TableRow } from '../table';
import { ToneText } from '../tone';

/** Enough for a screen. */
const SHOWN = 50;

/** Which nodes a DaemonSet covers, and why it does not cover the others. */
export function NodesCovered(props: {
  collector: Collector;
  nodes: Fact<ClusterNode[]>;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, nodes } = props;
  const { name } = collector;
  const coverage = coverageOf(collector, nodes);
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
  notCovered: readonly ({ readonly node: string } & NotCovered)[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [all, setAll] = useState(false);
  const { name, covered, notCovered } = props;
  const of = covered.length + notCovered.length;
  const columns = [t('column.node'), t('collector.why')];
  return (
    <>
      <ToneText tone={notCovered.length > 0 ? 'critical' : 'passing'}>
        {t('collectors.covers', {
          name,
          nodes: String(covered.length),
          of: String(of),
        })}
      </ToneText>
      {notCovered.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <DataTable
            label={t('collector.notCovered')}
            groups={[{ title: '', columns }]}
          >
            {(all ? notCovered : notCovered.slice(0, SHOWN)).map(it => (
              <TableRow key={it.node}>
                <RowHeader name={it.node}>{it.node}</RowHeader>
                <Cell label={columns[1]}>{whyNot(it, t)}</Cell>
              </TableRow>
            ))}
          </DataTable>
          {!all && notCovered.length > SHOWN && (
            <Button onClick={() => setAll(true)}>
              {t('instance.showAll', { total: String(notCovered.length) })}
            </Button>
          )}
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

function whyNot(it: NotCovered, t: Translate): string {
  switch (it.why) {
    case 'node':
      return t('collector.nodeIs', { status: it.status });
    case 'no-pod':
      return t('collector.noPod');
    default:
      return t('collector.podIs', { pod: it.pod, reason: it.reason });
  }
}
