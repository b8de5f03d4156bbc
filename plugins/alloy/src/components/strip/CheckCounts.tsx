import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckCounts as Counts } from '@alloy-fleet/alloy-advisor';
import { alloyTranslationRef } from '../../translation';
import { Link } from '../address';
import { FindingFilter, SEVERITIES, Tone } from '../../report';
import { ToneText } from '../tone';

interface Counted {
  readonly tone: Tone;
  readonly words: string;
  readonly filter: Partial<FindingFilter>;
}

/**
 * How many checks found a problem, pass, and could not be made. Its numbers
 * are those of the sentence.
 */
export function CheckCounts(props: {
  counts: Counts;
  /** Where those of one kind are listed; absent: nowhere. */
  pathOf?: (filter: Partial<FindingFilter>) => string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { counts, pathOf } = props;
  const shown: Counted[] = [
    ...SEVERITIES.map(severity => ({
      tone: severity,
      count: counts.problems[severity],
      filter: { statuses: ['failing'] as const, severities: [severity] },
    })),
    {
      tone: 'passing' as const,
      count: counts.passing,
      filter: { statuses: ['passing'] as const },
    },
    {
      tone: 'unknown' as const,
      count: counts.unknown,
      filter: { statuses: ['unknown'] as const },
    },
  ]
    .filter(it => it.count > 0)
    .map(({ tone, count, filter }) => ({
      tone,
      words: t(`strip.${tone}`, { count }),
      filter,
    }));
  const { critical, warning } = counts.problems;
  return (
    <Box
      component="ul"
      title={t('strip.counted')}
      sx={{
        columnGap: 2.5,
        display: 'flex',
        flexWrap: 'wrap',
        lineHeight: 1.6,
        listStyle: 'none',
        m: 0,
        p: 0,
      }}
    >
      {critical + warning === 0 && counts.total > 0 && (
        <li>{t('strip.none')}</li>
      )}
      {shown.map(({ tone, words, filter }) => (
        <li key={tone}>
          <ToneText tone={tone}>
            {pathOf ? (
              <Link to={pathOf(filter)} color="inherit" underline="hover">
                {words}
              </Link>
            ) : (
              words
            )}
          </ToneText>
        </li>
      ))}
    </Box>
  );
}
