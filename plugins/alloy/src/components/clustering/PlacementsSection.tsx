import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { DataTable } from '../table';
import { ToneText } from '../tone';
import { PlacementItem } from './PlacementItem';
import { placementRows } from './placementRows';

/** Component by component: should it be clustered, is it, and why. */
export function PlacementsSection(props: { report: Report }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { snapshot, findings } = props.report;
  const { collectors } = snapshot;
  const known = collectors.known ? collectors.value : [];
  const rows = placementRows(known, findings);
  const wrong = rows.filter(it => it.placement.right === false).length;
  const unknown = rows.filter(it => it.placement.right === null).length;
  const total = String(rows.length);
  const verdict =
    wrong === 0 && unknown === 0
      ? t('placement.allRight', { count: rows.length })
      : [
          wrong > 0 && t('placement.wrong', { count: wrong, total }),
          unknown > 0 && t('placement.unjudged', { count: unknown, total }),
        ]
          .filter(Boolean)
          .join(' ');
  const columns = [
    t('column.component'),
    t('placement.should'),
    t('placement.is'),
    t('placement.why'),
  ];
  return (
    <Section
      id="alloy-placements"
      title={t('placement.title')}
      explained={t('placement.explained')}
    >
      {!collectors.known && (
        <UnknownPart fact={collectors}>{t('collectors.unknown')}</UnknownPart>
      )}
      {known.map(
        ({ namespace, name, configuration }) =>
          !configuration.known && (
            <Box key={`${namespace}/${name}`} sx={{ mb: 1 }}>
              <UnknownPart fact={configuration}>
                {t('placement.unknown', { name })}
              </UnknownPart>
            </Box>
          ),
      )}
      {rows.length > 0 ? (
        <>
          <ToneText tone={toneOf(wrong, unknown)}>{verdict}</ToneText>
          <DataTable
            label={t('placement.title')}
            groups={[{ title: '', columns }]}
          >
            {rows.map(row => (
              <PlacementItem
                key={[
                  row.collector.namespace,
                  row.collector.name,
                  row.placement.file,
                  row.placement.line,
                  row.placement.component,
                ].join(' ')}
                row={row}
                columns={columns.length}
              />
            ))}
          </DataTable>
        </>
      ) : (
        collectors.known &&
        known.every(it => it.configuration.known) && (
          <Typography variant="body2">{t('placement.none')}</Typography>
        )
      )}
    </Section>
  );
}

function toneOf(wrong: number, unknown: number) {
  if (wrong > 0) {
    return 'warning';
  }
  return unknown > 0 ? 'unknown' : 'passing';
}
