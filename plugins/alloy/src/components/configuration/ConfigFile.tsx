import { CSSProperties, useMemo } from 'react';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Configuration } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { ConfigChunk, LINE_PX } from './ConfigChunk';
import { Piece, highlight } from '../../configuration';
import type { LintMark } from './lintMarks';

/** A browser lays out only the chunks that are near what is seen. */
const CHUNK = 100;

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '0.8125rem',
  lineHeight: `${LINE_PX}px`,
  maxHeight: '70vh',
  overflow: 'auto',
}));

/** A file with line numbers, and marks in the margin. */
export function ConfigFile(props: {
  file: Configuration['files'][number];
  marks: ReadonlyMap<number, readonly LintMark[]>;
  chosenLine?: number;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { file, marks, chosenLine } = props;
  const lines = useMemo(() => highlight(file.text), [file.text]);
  const chunks = useMemo(() => chunksOf(lines), [lines]);
  return (
    <div>
      <Typography
        component="h3"
        variant="subtitle2"
        sx={{ fontFamily: 'monospace', mb: 0.5, overflowWrap: 'anywhere' }}
      >
        {file.name}
      </Typography>
      {/* It scrolls, so that a keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Frame
        tabIndex={0}
        role="group"
        aria-label={t('configuration.file', file)}
        style={{ '--digits': String(lines.length).length } as CSSProperties}
      >
        {chunks.map((chunk, i) => (
          <ConfigChunk
            key={i}
            file={file.name}
            first={i * CHUNK + 1}
            lines={chunk}
            marks={marks}
            chosenLine={
              chosenLine !== undefined &&
              Math.floor((chosenLine - 1) / CHUNK) === i
                ? chosenLine
                : undefined
            }
          />
        ))}
      </Frame>
    </div>
  );
}

function chunksOf(lines: readonly Piece[][]): Piece[][][] {
  const chunks = [];
  for (let i = 0; i < lines.length; i += CHUNK) {
    chunks.push(lines.slice(i, i + CHUNK));
  }
  return chunks;
}
