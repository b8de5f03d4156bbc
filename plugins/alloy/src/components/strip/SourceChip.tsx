import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceState } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Tone, sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { formatAge } from '../../time';
import { ToneIcon, hatched } from '../tone';

/** Younger answers are as old as the report. */
const NOTED_MS = 5_000;

/** How much a source's state takes away from the page. */
export function sourceTone(source: SourceState): Tone {
  switch (source.status) {
    case 'answered':
      return 'passing';
    case 'not-configured':
      return 'unknown';
    default:
      return 'warning';
  }
}

/** One source and its state, in a word; a click shows or hides its message. */
export function SourceChip(props: {
  source: SourceState;
  /** When the report was made, as ISO 8601. */
  takenAt: string;
  /** Whether its message is shown; absent when it has none to show. */
  open?: boolean;
  onToggle?: () => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { source, takenAt, open, onToggle } = props;
  const name = sourceName(source.source, t);
  const status = t(`source.status.${source.status}`);
  // What a store takes long for is asked behind reports, and older than they.
  const olderMs = source.at ? Date.parse(takenAt) - Date.parse(source.at) : 0;
  const earlier =
    olderMs > NOTED_MS
      ? t('source.earlier', { age: formatAge(olderMs, t) })
      : undefined;
  const tooltip = [
    source.target,
    source.message ??
      t('source.took', { ms: String(Math.round(source.durationMs)) }),
  ]
    .filter(Boolean)
    .join(': ');
  return (
    <Tooltip describeChild title={tooltip}>
      <Chip
        size="small"
        variant="outlined"
        icon={<ToneIcon tone={sourceTone(source)} size="small" />}
        label={[`${name} ${status}`, earlier].filter(Boolean).join(', ')}
        {...(onToggle && {
          onClick: onToggle,
          'aria-expanded': open,
          component: 'button',
        })}
        sx={theme => ({
          m: 0,
          pl: 0.5,
          '& svg': { fontSize: 16 },
          '& > .MuiChip-label': { pl: 0.5 },
          ...(source.status === 'not-configured' ? hatched(theme) : {}),
        })}
      />
    </Tooltip>
  );
}
