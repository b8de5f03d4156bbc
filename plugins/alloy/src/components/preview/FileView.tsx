import { memo, useEffect, useMemo, useRef } from 'react';
import { alpha, styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FileChange, highlightedLines } from '../../preview';
import { alloyTranslationRef } from '../../translation';
import type { Piece } from '../../configuration';
import { pieceColor } from '../configuration/pieceColor';

const Root = styled('div')({ display: 'grid', minWidth: 0 });

const PIECE_KINDS = [
  'comment',
  'string',
  'literal',
  'block',
  'attribute',
] as const;

/** Thousands of pieces are styled from here: a style of each would take long. */
const Code = styled('ol')(({ theme }) => ({
  counterReset: 'line',
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '0.75rem',
  lineHeight: 1.6,
  listStyle: 'none',
  margin: 0,
  maxHeight: 'min(32rem, 56vh)',
  overflow: 'auto',
  padding: theme.spacing(0.5, 0),
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& li': {
    counterIncrement: 'line',
    display: 'flex',
    minWidth: 'max-content',
    paddingRight: theme.spacing(2),
  },
  // Of its own, so that tabs stop where they do in the file.
  '& code': { fontFamily: 'inherit', tabSize: 2, whiteSpace: 'pre' },
  '& li::before': {
    color: theme.palette.text.secondary,
    content: 'counter(line)',
    flex: 'none',
    marginRight: theme.spacing(1.5),
    textAlign: 'right',
    width: '3.5em',
  },
  '& li[data-changed="true"]': {
    background: alpha(theme.palette.primary.main, 0.14),
    boxShadow: `inset 3px 0 ${theme.palette.primary.main}`,
  },
  ...Object.fromEntries(
    PIECE_KINDS.map(kind => [
      `& [data-kind="${kind}"]`,
      { color: pieceColor(theme, kind) },
    ]),
  ),
}));

const CodeLine = memo(
  (props: { pieces: readonly Piece[]; isChanged: boolean }) => (
    <li data-changed={props.isChanged || undefined}>
      <code>
        {props.pieces.map((piece, index) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : (
            <span key={index} data-kind={piece.kind}>
              {piece.text}
            </span>
          ),
        )}
        {props.pieces.length === 0 && '\n'}
      </code>
    </li>
  ),
);

/** Lines beyond these are counted: nobody reads twenty thousand in a form. */
const SHOWN_LINES = 1_500;

/** A file, highlighted; the lines that the last answer changed are marked. */
export function FileView(props: {
  path: string;
  text: string;
  change: FileChange | undefined;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { path, text, change } = props;
  const lines = useMemo(() => highlightedLines(path, text), [path, text]);
  const code = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const [first] = change?.lines ?? [];
    const line = first && code.current?.children[first - 1];
    // Within the file alone: the form must not move under the hand.
    if (line instanceof HTMLElement && code.current) {
      code.current.scrollTop =
        line.offsetTop - code.current.offsetTop - code.current.clientHeight / 3;
    }
  }, [change, path]);
  return (
    <Root>
      <Typography
        variant="body2"
        sx={{
          borderBottom: 1,
          borderColor: 'divider',
          overflowWrap: 'anywhere',
          px: 1.5,
          py: 0.5,
        }}
      >
        {path}
        {change &&
          ` · ${t('preview.changed', {
            added: String(change.lines.size),
            removed: String(change.removed),
          })}`}
      </Typography>
      {/* What scrolls has to be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Code ref={code} aria-label={path} tabIndex={0}>
        {lines.slice(0, SHOWN_LINES).map((pieces, index) => (
          <CodeLine
            key={index}
            pieces={pieces}
            isChanged={change?.lines.has(index + 1) ?? false}
          />
        ))}
      </Code>
      {lines.length > SHOWN_LINES && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 1.5 }}>
          {t('preview.moreLines', { count: lines.length - SHOWN_LINES })}
        </Typography>
      )}
    </Root>
  );
}
