import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Cell, DataTable, RowHeader, TableRow } from '../table';
import { formatClock, formatUnit } from './formatUnit';
import { byHighest, lineStats } from './lineStats';

/** The lines of a chart in numbers. */
export function LinesTable(props: {
  label: string;
  series: Series;
  nameOf?: (name: string) => string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { label, series, nameOf = name => name } = props;
  const shown = (value: number | undefined) =>
    value === undefined ? t('chart.none') : formatUnit(value, series.unit, t);
  const columns = [
    t('column.instance'),
    t('chart.last'),
    t('chart.least'),
    t('chart.most'),
    t('chart.mostAt'),
  ];
  return (
    <DataTable label={label} groups={[{ title: '', columns }]}>
      {byHighest(series.lines).map(line => {
        const { name, last, least, most } = lineStats(line, series);
        return (
          <TableRow key={name}>
            <RowHeader name={name}>{nameOf(name)}</RowHeader>
            <Cell label={columns[1]}>{shown(last)}</Cell>
            <Cell label={columns[2]}>{shown(least)}</Cell>
            <Cell label={columns[3]}>{shown(most?.value)}</Cell>
            <Cell label={columns[4]}>
              {most ? formatClock(most.at) : t('chart.none')}
            </Cell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
