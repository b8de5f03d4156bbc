import { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Tone } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { Dotted, Flagged } from '../text';
import { ToneText } from '../tone';

/** How bad something is, what it is, and under that a few facts with dots between them. */
export function FindingHeading(props: {
  tone: Tone;
  summary: string;
  /** The facts. */
  children: ReactNode;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { tone, summary, children } = props;
  return (
    <Box
      component="span"
      sx={{
        display: 'grid',
        columnGap: 1.5,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          sm: '6rem minmax(0, 1fr)',
        },
      }}
    >
      <Typography component="span" variant="body2">
        <ToneText tone={tone}>{t(`severity.${tone}`)}</ToneText>
      </Typography>
      <span>
        <Typography
          component="span"
          variant="body2"
          sx={{ display: 'block', overflowWrap: 'anywhere' }}
        >
          <Flagged text={summary} />
        </Typography>
        <Typography component="span" variant="caption" color="text.secondary">
          <Dotted>{children}</Dotted>
        </Typography>
      </span>
    </Box>
  );
}
