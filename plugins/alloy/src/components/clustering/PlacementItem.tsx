import { useState } from 'react';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Link, useClusterPaths } from '../address';
import { UnfoldButton } from '../disclosure';
import { FindingList } from '../findings/FindingList';
import { Cell, RowHeader, TableRow, Under, UnfoldedRow } from '../table';
import { Breakable, Flagged } from '../text';
import { ToneText } from '../tone';
import type { PlacementRow } from './placementRows';

const Name = styled('span')({
  display: 'block',
  overflowWrap: 'anywhere',
  whiteSpace: 'normal',
});

/** A component in a row; where it is wrong, the remedy unfolds under it. */
export function PlacementItem(props: { row: PlacementRow; columns: number }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const [open, setOpen] = useState(false);
  const { row, columns } = props;
  const { collector, placement, finding } = row;
  const { component, holders, file, line, should, is, right, why } = placement;
  const tone = finding?.severity ?? 'warning';
  return (
    <>
      <TableRow>
        <RowHeader name={component}>
          <Name>
            {finding ? (
              <UnfoldButton
                open={open}
                label={t(open ? 'placement.hide' : 'placement.show', {
                  component,
                })}
                onToggle={() => setOpen(!open)}
              >
                <Breakable text={component} />
              </UnfoldButton>
            ) : (
              <Breakable text={component} />
            )}
          </Name>
          <Under>
            {holders.length > 0 && (
              <>{t('placement.in', { holders: holders.join(' / ') })}, </>
            )}
            <Link
              underline="always"
              to={paths.collector(collector, { file, line })}
            >
              {t('placement.line', {
                collector: collector.name,
                line: String(line),
              })}
            </Link>
          </Under>
        </RowHeader>
        <Cell label={t('placement.should')}>
          {t(`placement.shouldBe.${should}`)}
        </Cell>
        <Cell label={t('placement.is')}>
          <ToneText tone={right === false ? tone : toneOf(right)}>
            {t(`placement.isNow.${is}`)}
            {right === false && <>, {t('placement.wrongWord')}</>}
            {right === null && <>, {t('placement.unknownWord')}</>}
          </ToneText>
        </Cell>
        <Cell label={t('placement.why')}>
          <Breakable text={why} />
          {finding?.remedy && (
            <Box component="span" sx={{ display: 'block', mt: 0.5 }}>
              <strong>{t('placement.remedy')}</strong>{' '}
              <Flagged text={finding.remedy.text} />
            </Box>
          )}
        </Cell>
      </TableRow>
      {open && finding && (
        <UnfoldedRow columns={columns}>
          <FindingList
            label={t('placement.findingOf', { component })}
            findings={[finding]}
          />
        </UnfoldedRow>
      )}
    </>
  );
}

function toneOf(right: boolean | null) {
  return right === null ? 'unknown' : 'passing';
}
