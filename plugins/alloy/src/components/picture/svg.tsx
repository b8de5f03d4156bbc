import { PropsWithChildren } from 'react';
import { styled } from '@mui/material/styles';
import type { PartState } from '../../topology';
import type { Tone } from '../../report';
import { RouteLink } from '../address';
import { TONE_ICONS, toneColor } from '../tone';
import type { Rect } from './Scene';

/** The pattern of what is not known; each picture defines it once. */
export const HATCH = 'alloy-picture-hatch';

const Shape = styled('rect')<{ tone: Tone; dark?: boolean }>(
  ({ theme, tone, dark }) => ({
    fill: dark ? `url(#${HATCH})` : theme.palette.background.paper,
    stroke: tone === 'passing' ? theme.palette.divider : toneColor(theme, tone),
    strokeDasharray: dark ? '4 3' : undefined,
    strokeWidth: tone === 'critical' || tone === 'warning' ? 2 : 1,
  }),
);

/** A box that looks as what it stands for is. */
export function StateRect(props: { rect: Rect; state: PartState }) {
  const { rect, state } = props;
  return <Shape {...rect} rx={4} tone={state.tone} dark={state.dark} />;
}

const Icon = styled('g')<{ tone: Tone }>(({ theme, tone }) => ({
  color: toneColor(theme, tone),
}));

const ICON = 16;

/** The shape of a tone, its middle at a point. */
export function StateIcon(props: { x: number; y: number; tone: Tone }) {
  const { x, y, tone } = props;
  const Sign = TONE_ICONS[tone];
  return (
    <Icon tone={tone}>
      <Sign
        aria-hidden
        x={x - ICON / 2}
        y={y - ICON / 2}
        width={ICON}
        height={ICON}
        sx={{ fontSize: ICON }}
      />
    </Icon>
  );
}

const StyledLink = styled(RouteLink)(({ theme }) => ({
  cursor: 'pointer',
  outline: 'none',
  textDecoration: 'none',
  '& text': { fill: theme.palette.text.primary },
  '&:hover rect': { fill: theme.palette.action.hover },
  '&:focus-visible rect': {
    stroke: theme.palette.primary.main,
    strokeDasharray: 'none',
    strokeWidth: 3,
  },
}));

/** A part that leads to where more stands of it. */
export function PartLink(
  props: PropsWithChildren<{ to: string; words: string; className?: string }>,
) {
  const { to, words, className, children } = props;
  return (
    <StyledLink to={to} aria-label={words} className={className}>
      <title>{words}</title>
      {children}
    </StyledLink>
  );
}

export const Caption = styled('text')(({ theme }) => ({
  '&&': { fill: theme.palette.text.secondary },
  fontSize: 12,
}));

export const Name = styled('text')(({ theme }) => ({
  fill: theme.palette.text.primary,
  fontSize: 13,
}));

export const Title = styled(Name)(({ theme }) => ({
  fontWeight: theme.typography.fontWeightMedium,
}));

/** The frame around what stands in one place. */
export const Panel = styled('rect')(({ theme }) => ({
  fill: theme.palette.action.hover,
  stroke: 'none',
}));
