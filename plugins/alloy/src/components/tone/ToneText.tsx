import { PropsWithChildren } from 'react';
import { styled } from '@mui/material/styles';
import type { Tone } from '../../report';
import { ToneIcon } from './ToneIcon';
import { toneColor } from './toneColor';

const Root = styled('span')<{ tone: Tone }>(({ theme, tone }) => ({
  alignItems: 'flex-start',
  color: toneColor(theme, tone),
  display: 'inline-flex',
  fontWeight: theme.typography.fontWeightMedium,
  gap: theme.spacing(0.5),
  verticalAlign: 'top',
}));

/** A word with the icon and colour of its tone. */
export function ToneText(props: PropsWithChildren<{ tone: Tone }>) {
  return (
    <Root tone={props.tone}>
      <ToneIcon tone={props.tone} />
      <span>{props.children}</span>
    </Root>
  );
}
