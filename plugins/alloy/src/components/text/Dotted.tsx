import { Children, ReactNode } from 'react';
import { styled } from '@mui/material/styles';

const GAP = '1.25em';

const Root = styled('span')({
  display: 'block',
  // Cuts the dots before the first on each line, and no outline of a link.
  clipPath: 'inset(-4px -4px -4px -3px)',
  '& > span': {
    display: 'flex',
    flexWrap: 'wrap',
    marginLeft: `-${GAP}`,
  },
  '& > span > span': {
    maxWidth: '100%',
    minWidth: 0,
    overflowWrap: 'anywhere',
    paddingLeft: GAP,
    position: 'relative',
  },
  '& [data-part="dot"]': {
    left: 0,
    position: 'absolute',
    textAlign: 'center',
    whiteSpace: 'pre',
    width: GAP,
  },
});

/**
 * Some facts in a row with dots between them, of which none hangs at the end of
 * a line or stands at its beginning. Those that are not there get no dot.
 */
export function Dotted(props: { children: ReactNode }) {
  return (
    <Root>
      <span>
        {Children.toArray(props.children).map((fact, i) => (
          <span key={i}>
            {i > 0 && <span data-part="dot"> · </span>}
            {fact}
          </span>
        ))}
      </span>
    </Root>
  );
}
