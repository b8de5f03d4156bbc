import { memo } from 'react';
import { styled } from '@mui/material/styles';
import { ConfigLine } from './ConfigLine';
import type { Piece } from '../../configuration';
import type { LintMark } from './lintMarks';

/** How high a line is. */
export const LINE_PX = 20;

const Chunk = styled('ol')({
  contentVisibility: 'auto',
  listStyle: 'none',
  margin: 0,
  minWidth: 'max-content',
  padding: 0,
});

/** Some lines of a file; rendered anew only when something in it changes. */
export const ConfigChunk = memo(
  (props: {
    file: string;
    first: number;
    lines: readonly Piece[][];
    marks: ReadonlyMap<number, readonly LintMark[]>;
    chosenLine?: number;
  }) => {
    const { file, first, lines, marks, chosenLine } = props;
    return (
      <Chunk
        start={first}
        style={{ containIntrinsicSize: `auto ${lines.length * LINE_PX}px` }}
      >
        {lines.map((pieces, i) => (
          <ConfigLine
            key={i}
            file={file}
            line={first + i}
            pieces={pieces}
            marks={marks.get(first + i)}
            isChosen={chosenLine === first + i}
          />
        ))}
      </Chunk>
    );
  },
);
