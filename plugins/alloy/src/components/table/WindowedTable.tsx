import { ReactNode, memo, useLayoutEffect, useRef } from 'react';
import {
  Virtualizer,
  measureElement,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { styled } from '@mui/material/styles';
import { StyledTable } from './StyledTable';
import { TypicalSize } from './TypicalSize';

/** Before a row was measured: two lines. A card is taller. */
const ROW_HEIGHT = 56;

const Window = styled('div')(({ theme }) => ({
  maxHeight: 'min(70vh, 720px)',
  overflow: 'auto',
  // Rows that are measured above those in sight are made up for already.
  overflowAnchor: 'none',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
  [theme.breakpoints.up('md')]: {
    '& > table > thead': {
      background: theme.palette.background.paper,
      position: 'sticky',
      top: 0,
      zIndex: 1,
    },
    // Columns keep their place while rows come and go.
    '& > table': { tableLayout: 'fixed' },
    '& > table > tbody > tr > *': { overflowWrap: 'anywhere' },
    '&& > table > tbody > tr > th': { whiteSpace: 'normal' },
    '&& > table > tbody > tr > td[data-name]': { whiteSpace: 'normal' },
  },
}));

function EachRow<T>(props: { row: T; children: (row: T) => ReactNode }) {
  return <>{props.children(props.row)}</>;
}

/** Stays as it is while others come into sight. */
const Row = memo(EachRow) as typeof EachRow;

/**
 * A table of thousands of rows that scrolls inside itself. While it does, a row
 * is rendered once: when it comes into sight.
 */
export function WindowedTable<T>(props: {
  label: string;
  head: ReactNode;
  rows: readonly T[];
  rowKey: (row: T) => string;
  widths?: readonly number[];
  children: (row: T) => ReactNode;
}) {
  const { label, head, rows, rowKey, widths = [], children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const typical = useRef(new TypicalSize(ROW_HEIGHT));
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => typical.current.value,
    measureElement: (row: HTMLElement, entry, instance) => {
      const height = measureElement(row, entry, instance);
      typical.current.add(height);
      return height;
    },
    getItemKey: i => rowKey(rows[i]),
    getScrollElement: () => scroller.current,
    overscan: 10,
  });
  const width = virtualizer.scrollRect?.width;
  // On another width every row has another height: those out of sight, too.
  useLayoutEffect(() => measureAnew(virtualizer), [virtualizer, width]);

  const items = virtualizer.getVirtualItems();
  const before = items.length > 0 ? items[0].start : 0;
  const after =
    virtualizer.getTotalSize() -
    (items.length > 0 ? items[items.length - 1].end : 0);
  return (
    // Focusable, so that the arrow keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Window ref={scroller} tabIndex={0} role="region" aria-label={label}>
      {/* Rows that are not in the page count all the same. */}
      <StyledTable role="table" aria-label={label} aria-rowcount={rows.length}>
        <colgroup>
          {widths.map((share, i) => (
            <col key={i} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        {head}
        <Space height={before} />
        {/* A body each, since a row may have another one unfolded under it. */}
        {items.map(({ key, index }) => (
          // The role is written out for when rows are cards, as in cells.tsx.
          // eslint-disable-next-line jsx-a11y/no-redundant-roles
          <tbody
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="rowgroup"
          >
            <Row row={rows[index]}>{children}</Row>
          </tbody>
        ))}
        <Space height={after} />
      </StyledTable>
    </Window>
  );
}

/** Forgets all heights, and measures the rows that are in the page. */
function measureAnew(virtualizer: Virtualizer<HTMLDivElement, HTMLElement>) {
  virtualizer.measure();
  virtualizer.elementsCache.forEach(it => virtualizer.measureElement(it));
}

/** In place of the rows that are out of sight. */
function Space(props: { height: number }) {
  return props.height > 0 ? (
    <tbody aria-hidden>
      <tr style={{ border: 0, height: props.height, padding: 0 }} />
    </tbody>
  ) : null;
}
