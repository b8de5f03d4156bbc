import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  SourceName,
  SourceState,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { SourceChip } from './SourceChip';

/** The state of each source; of those that did not answer, why. */
export function Sources(props: {
  sources: readonly SourceState[];
  /** When the report was made, as ISO 8601. */
  takenAt: string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [toggled, setToggled] = useState<ReadonlySet<SourceName>>(new Set());

  const isOpen = (it: SourceState) =>
    isToldAtOnce(it) !== toggled.has(it.source);
  const toggle = (name: SourceName) => {
    const next = new Set(toggled);
    if (!next.delete(name)) {
      next.add(name);
    }
    setToggled(next);
  };
  const silent = props.sources.filter(it => it.status !== 'answered');

  return (
    <Box>
      <Box
        component="ul"
        aria-label={t('source.heading')}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          listStyle: 'none',
          m: 0,
          p: 0,
        }}
      >
        {props.sources.map(source => (
          <li key={source.source}>
            <SourceChip
              source={source}
              takenAt={props.takenAt}
              {...(source.status !== 'answered' && {
                open: isOpen(source),
                onToggle: () => toggle(source.source),
              })}
            />
          </li>
        ))}
      </Box>
      {silent.filter(isOpen).map(source => (
        <Typography
          key={source.source}
          variant="body2"
          sx={{ mt: 1, overflowWrap: 'anywhere' }}
        >
          <strong>
            {sourceName(source.source, t)}
            {source.target && ` (${source.target})`}{' '}
            {t(`source.status.${source.status}`)}:
          </strong>{' '}
          {source.message ?? t('source.noMessage')}
        </Typography>
      ))}
    </Box>
  );
}

/**
 * What failed is told at once; what nobody configured is told when asked, but
 * for Kubernetes: without it no collector is known.
 */
function isToldAtOnce({ source, status }: SourceState): boolean {
  return status !== 'not-configured' || source === 'kubernetes';
}
