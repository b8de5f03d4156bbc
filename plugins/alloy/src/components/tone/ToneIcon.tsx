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
  alignItems: 'center',
  color: toneColor(theme, tone),
  display: 'inline-flex',
  flex: 'none',
  // In the middle of the first line of the words beside it.
  height: '1lh',
}));

/**
 * The shape of a tone. It is decoration: the word stands beside it. A large one
 * is somewhat higher than the letters around it, whatever their size.
 */
export function ToneIcon(props: {
  tone: Tone;
  size?: 'small' | 'inherit' | 'large';
}) {
  const Icon = TONE_ICONS[props.tone];
  return (
    <Root tone={props.tone}>
      {props.size === 'large' ? (
        <Icon aria-hidden sx={{ fontSize: '1.35em' }} />
      ) : (
        <Icon aria-hidden fontSize={props.size ?? 'inherit'} />
      )}
    </Root>
  );
}
