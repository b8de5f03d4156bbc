import { styled } from '@mui/material/styles';
import CheckCircleOutline from '@mui/icons-material/CheckCircleOutline';
import ErrorIcon from '@mui/icons-material/Error';
import HelpOutline from '@mui/icons-material/HelpOutline';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import type { Tone } from '../../report';
import { toneColor } from './toneColor';

/** The shape of each tone, so that colour is never alone. */
export const TONE_ICONS = {
  critical: ErrorIcon,
  warning: WarningAmber,
  info: InfoOutlined,
  passing: CheckCircleOutline,
  unknown: HelpOutline,
};

const Root = styled('span')<{ tone: Tone }>(({ theme, tone }) => ({
  color: toneColor(theme, tone),
  display: 'inline-flex',
  flex: 'none',
}));

/** The shape of a tone. It is decoration: the word stands beside it. */
export function ToneIcon(props: {
  tone: Tone;
  size?: 'small' | 'inherit' | 'large';
}) {
  const Icon = TONE_ICONS[props.tone];
  return (
    <Root tone={props.tone}>
      <Icon aria-hidden fontSize={props.size ?? 'inherit'} />
    </Root>
  );
}
