import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import type { IllComponent, Tone } from '../../report';
import { Ago } from '../../time';
import { Cell, RowHeader, RowsTable, TableRow } from '../table';
import { ToneText } from '../tone';

const TONES: Record<IllComponent['health'], Tone> = {
  unhealthy: 'warning',
  exited: 'critical',
  unknown: 'unknown',
};

const COLUMNS = [
  'component',
  'instance',
  'health',
  'since',
  'message',
] as const;

/** A message is a sentence or two. */
const WIDTHS = [26, 16, 12, 11, 35];

/** Components that are not healthy, in Alloy's own words. */
export function IllComponentsTable(props: {
  components: readonly IllComponent[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const columns = useMemo(() => COLUMNS.map(it => t(`column.${it}`)), [t]);
  const row = useCallback(
    ({ id, instance, health, since, message }: IllComponent) => (
      <TableRow>
        <RowHeader name={id}>{id}</RowHeader>
        <Cell name label={columns[1]}>
          {instance}
        </Cell>
        <Cell label={columns[2]}>
          <ToneText tone={TONES[health]}>{t(`health.${health}`)}</ToneText>
        </Cell>
        <Cell label={columns[3]}>{since ? <Ago at={since} /> : '–'}</Cell>
        <Cell label={columns[4]}>{message}</Cell>
      </TableRow>
    ),
    [columns, t],
  );
  return (
    <RowsTable
      label={t('collector.illComponents')}
      groups={[{ title: '', columns }]}
      rows={props.components}
      rowKey={keyOf}
      widths={WIDTHS}
    >
      {row}
    </RowsTable>
  );
}

function keyOf({ instance, id }: IllComponent): string {
  return `${instance} ${id}`;
}
