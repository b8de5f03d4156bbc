import { Fragment } from 'react';
import { styled } from '@mui/material/styles';

const Root = styled('dl')(({ theme }) => ({
  columnGap: theme.spacing(2),
  display: 'grid',
  fontSize: theme.typography.body2.fontSize,
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  lineHeight: 1.5,
  margin: theme.spacing(0.5, 0, 0),
  '& dt': { color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** Names and what they stand for. */
export function Terms(props: { terms: readonly [string, string][] }) {
  return (
    <Root>
      {props.terms.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </Root>
  );
}
