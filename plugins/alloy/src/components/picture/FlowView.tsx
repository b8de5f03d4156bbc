import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Tone } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { TONE_ICONS, toneColor } from '../tone';
import type { PlacedFlow } from './Scene';
import { rateWords } from './partWords';
import { StateIcon } from './svg';

const Line = styled('path')<{ tone: Tone }>(({ theme, tone }) => ({
  fill: 'none',
  stroke:
    tone === 'passing' ? theme.palette.text.secondary : toneColor(theme, tone),
  strokeDasharray: tone === 'unknown' ? '5 4' : undefined,
  strokeWidth: 1.5,
}));

const Tip = styled('path')<{ tone: Tone }>(({ theme, tone }) => ({
  fill:
    tone === 'passing' ? theme.palette.text.secondary : toneColor(theme, tone),
}));

const Label = styled('text')(({ theme }) => ({
  fill: theme.palette.text.primary,
  fontSize: 12,
  fontVariantNumeric: 'tabular-nums',
}));

/** What is delivered, as an arrow with its number; the table has the same. */
export function FlowView(props: { placed: PlacedFlow }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { flow, path, tip, label } = props.placed;
  const { tone } = flow;
  const hasSign = tone in TONE_ICONS && tone !== 'passing';
  return (
    <g>
      <Line d={path} tone={tone} />
      <Tip
        tone={tone}
        d={`M${tip.x - 9} ${tip.y - 4.5} L${tip.x} ${tip.y} L${tip.x - 9} ${
          tip.y + 4.5
        } Z`}
      />
      {hasSign && <StateIcon x={label.x + 7} y={label.y - 4} tone={tone} />}
      <Label x={hasSign ? label.x + 18 : label.x} y={label.y}>
        {rateWords(flow.rate, flow.to, t)}
      </Label>
    </g>
  );
}
