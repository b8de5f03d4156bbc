import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Tone } from '../../report';
import { alloyTranslationRef } from '../../translation';
import type { CollectorPart } from '../../topology';
import { useClusterPaths } from '../address';
import { TONE_ICONS, toneColor } from '../tone';
import type { PlacedFlow } from './Scene';
import { rateWords } from './partWords';
import { PartLink, StateIcon } from './svg';

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

/** Wide enough to point at. */
const Reach = styled('path')({
  fill: 'none',
  pointerEvents: 'stroke',
  stroke: 'transparent',
  strokeWidth: 14,
});

const FlowLink = styled(PartLink)(({ theme }) => ({
  '&:hover [data-part="line"]': { strokeWidth: 3 },
  '&:focus-visible [data-part="line"]': {
    stroke: theme.palette.primary.main,
    strokeDasharray: 'none',
    strokeWidth: 4,
  },
}));

/**
 * What is delivered, as an arrow with its number. It leads to who delivers it.
 */
export function FlowView(props: {
  placed: PlacedFlow;
  /** Absent where all hosts together do. */
  from?: CollectorPart;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { placed, from } = props;
  const { flow, path, tip, label } = placed;
  const { tone, to } = flow;
  const hasSign = tone in TONE_ICONS && tone !== 'passing';
  const rate = rateWords(flow.rate, to, t);
  const words = t('picture.flow', {
    from: from?.name ?? t('picture.place.hosts'),
    to: t(`picture.store.${to}`),
    rate,
    state: t(`picture.tone.${tone}`),
  });
  return (
    <FlowLink
      to={from ? paths.collector(from) : paths.page('collectors')}
      words={words}
    >
      <Reach d={path} />
      <Line data-part="line" d={path} tone={tone} />
      <Tip
        tone={tone}
        d={`M${tip.x - 9} ${tip.y - 4.5} L${tip.x} ${tip.y} L${tip.x - 9} ${
          tip.y + 4.5
        } Z`}
      />
      {hasSign && <StateIcon x={label.x + 7} y={label.y - 4} tone={tone} />}
      <Label x={hasSign ? label.x + 18 : label.x} y={label.y}>
        {rate}
      </Label>
    </FlowLink>
  );
}
