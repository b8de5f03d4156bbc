import { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { Gathered } from '../../report';
import { UnknownValue } from './UnknownValue';

/** The facts of several instances in one cell: what is known, what is not. */
export function GatheredValue<T>(props: {
  gathered: Gathered<T>;
  children: (known: readonly T[]) => ReactNode;
}) {
  const { known, unknown, reasons } = props.gathered;
  if (known.length === 0 && unknown === 0) {
    return <>–</>;
  }
  if (known.length === 0) {
    return <UnknownValue reasons={reasons} />;
  }
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}
    >
      <span>{props.children(known)}</span>
      {unknown > 0 && <UnknownValue count={unknown} reasons={reasons} />}
    </Box>
  );
}
