import { useEffect, useRef, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import { alpha, styled } from '@mui/material/styles';
import {
  useAppSearchParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { RouteLink } from '../address';
import { FindingList } from '../findings/FindingList';
import { ToneIcon, toneColor } from '../tone';
import type { Piece } from '../../configuration';
import type { LintMark } from './lintMarks';
import { pieceColor } from './pieceColor';
import { lineSearch } from './useChosenLine';

const Root = styled('li')(({ theme }) => ({
  '&[data-chosen="true"] > div:first-of-type': {
    background: alpha(theme.palette.primary.main, 0.16),
  },
  '&[data-tone] > div:first-of-type': {
    boxShadow: 'inset 3px 0 currentColor',
  },
  '&[data-tone="critical"] > div:first-of-type': {
    color: toneColor(theme, 'critical'),
  },
  '&[data-tone="warning"] > div:first-of-type': {
    color: toneColor(theme, 'warning'),
  },
  '&[data-tone="info"] > div:first-of-type': {
    color: toneColor(theme, 'info'),
  },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  // A mark, the number of the line, and what stands in it.
  gridTemplateColumns: '26px calc(var(--digits) * 1ch + 12px) max-content',
  paddingRight: theme.spacing(2),
  '& code': {
    color: theme.palette.text.primary,
    fontFamily: 'inherit',
    whiteSpace: 'pre',
  },
  '& a:hover': { textDecoration: 'underline' },
  '& a': {
    color: theme.palette.text.secondary,
    paddingRight: 12,
    textAlign: 'right',
    textDecoration: 'none',
    userSelect: 'none',
  },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: '22px calc(var(--digits) * 1ch + 8px) max-content',
    '& a': { paddingRight: 8 },
  },
}));

/** What is wrong with a line, under it; it stays in sight when lines scroll. */
const Under = styled('div')(({ theme }) => ({
  background: theme.palette.background.paper,
  borderBlock: `1px solid ${theme.palette.divider}`,
  fontFamily: theme.typography.fontFamily,
  left: 0,
  maxWidth: 'min(56rem, calc(100vw - 5rem))',
  padding: theme.spacing(0.5, 1),
  position: 'sticky',
}));

const PieceText = styled('span', {
  shouldForwardProp: name => name !== 'kind',
})<{ kind: Piece['kind'] }>(({ theme, kind }) => ({
  color: pieceColor(theme, kind),
  fontWeight: kind === 'block' ? theme.typography.fontWeightMedium : undefined,
}));

/** A line of a file: its number is its address, its mark unfolds what is wrong. */
export function ConfigLine(props: {
  file: string;
  line: number;
  pieces: readonly Piece[];
  marks?: readonly LintMark[];
  isChosen: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [params] = useAppSearchParams();
  const root = useRef<HTMLLIElement>(null);
  const { file, line, pieces, marks, isChosen } = props;
  const [open, setOpen] = useState(isChosen);
  useEffect(() => {
    if (isChosen) {
      setOpen(true);
      // Not there in a browser that is no browser.
      root.current?.scrollIntoView?.({ block: 'center' });
    }
  }, [isChosen]);
  const [worst] = marks ?? [];
  return (
    <Root
      ref={root}
      data-line={line}
      data-chosen={isChosen}
      data-tone={worst?.finding.severity}
      aria-current={isChosen || undefined}
    >
      <Row>
        <span>
          {marks && worst && (
            <IconButton
              size="small"
              color="inherit"
              aria-expanded={open}
              aria-label={t('configuration.mark', {
                line: String(line),
                severity: t(`severity.${worst.finding.severity}`),
                summary: marks.map(it => it.finding.summary).join(' '),
              })}
              title={marks.map(it => it.finding.summary).join('\n')}
              onClick={() => setOpen(!open)}
              sx={{ height: 20, p: 0, width: '100%' }}
            >
              <ToneIcon tone={worst.finding.severity} size="small" />
            </IconButton>
          )}
        </span>
        {/* Thousands of stops for a keyboard would be a wall. */}
        <RouteLink
          tabIndex={-1}
          to={lineSearch(params, file, line)}
          aria-label={t('configuration.line', { line: String(line) })}
        >
          {line}
        </RouteLink>
        <code>
          {pieces.map((piece, i) => (
            <PieceText key={i} kind={piece.kind}>
              {piece.text}
            </PieceText>
          ))}
          {pieces.length === 0 && '\n'}
        </code>
      </Row>
      {marks && open && (
        <Under>
          <FindingList
            label={t('configuration.findingsOf', { line: String(line) })}
            findings={marks.map(it => it.finding)}
          />
        </Under>
      )}
    </Root>
  );
}
