import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Counts, Tone, countFindings } from '../../report';
import { ToneText } from '../tone';

/** How many findings fail, pass and are unknown; a zero is not coloured. */
export function FindingCounts(props: { findings: Report['findings'] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const counts = countFindings(props.findings);
  const tones: [keyof Counts, Tone][] = [
    ['failing', worstTone(props.findings)],
    ['passing', 'passing'],
    ['unknown', 'unknown'],
  ];
  return (
    <Box
      component="span"
      sx={{
        columnGap: 2,
        display: 'inline-flex',
        flexWrap: 'wrap',
        lineHeight: 1.45,
      }}
    >
      {tones.map(([status, tone]) => {
        const words = t(`strip.${status}`, { value: String(counts[status]) });
        return counts[status] > 0 ? (
          <ToneText key={status} tone={tone}>
            {words}
          </ToneText>
        ) : (
          <span key={status}>{words}</span>
        );
      })}
    </Box>
  );
}

function worstTone(findings: Report['findings']): Tone {
  const failing = findings.filter(it => it.status === 'failing');
  const order = ['critical', 'warning', 'info'] as const;
  return order.find(tone => failing.some(it => it.severity === tone)) ?? 'info';
}
