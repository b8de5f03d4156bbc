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

/** Components that are not healthy, in Alloy's own words. */
export function IllComponentsTable(props: {
  components: readonly IllComponent[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const columns = [
    t('column.component'),
    t('column.instance'),
    t('column.health'),
    t('column.since'),
    t('column.message'),
  ];
  return (
    <RowsTable
      label={t('collector.illComponents')}
      groups={[{ title: '', columns }]}
      rows={props.components}
      rowKey={it => `${it.instance} ${it.id}`}
    >
      {({ id, instance, health, since, message }) => (
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
      )}
    </RowsTable>
  );
}
