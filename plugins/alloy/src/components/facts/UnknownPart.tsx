import { PropsWithChildren } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { ToneIcon, hatched } from '../tone';

/** In place of a table or a chart whose facts no source gave: why not. */
export function UnknownPart(
  props: PropsWithChildren<{ fact: Fact<unknown> & { known: false } }>,
) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { fact, children } = props;
  return (
    <Box
      sx={theme => ({
        ...hatched(theme),
        borderRadius: 1,
        display: 'flex',
        gap: 1,
        p: 1.5,
      })}
    >
      <ToneIcon tone="unknown" size="small" />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {children} <strong>{sourceName(fact.source, t)}:</strong> {fact.reason}
      </Typography>
    </Box>
  );
}
