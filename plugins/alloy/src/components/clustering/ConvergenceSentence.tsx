import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Translate, alloyTranslationRef } from '../../translation';
import type { Tone } from '../../report';
import { ToneIcon } from '../tone';
import type { Convergence } from './convergence';

const TONES: Record<Convergence['kind'], Tone> = {
  unknown: 'unknown',
  alone: 'info',
  agree: 'passing',
  'all-see-all': 'passing',
  short: 'warning',
  apart: 'critical',
  differ: 'critical',
  more: 'warning',
  fewer: 'critical',
};

/** Whether the members of a cluster all see each other, and how it is known. */
export function ConvergenceSentence(props: { convergence: Convergence }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { convergence } = props;
  return (
    <Typography
      component="p"
      sx={{ alignItems: 'flex-start', display: 'flex', gap: 1, m: 0 }}
    >
      <ToneIcon tone={TONES[convergence.kind]} />
      <span>{words(convergence, t)}</span>
    </Typography>
  );
}

function words(found: Convergence, t: Translate): string {
  switch (found.kind) {
    case 'unknown':
      return t('clustering.notKnown');
    case 'alone':
      return t('clustering.agree', { count: 1 });
    case 'all-see-all':
      return t('clustering.allSeeAll', { count: found.members });
    case 'short':
      return t('clustering.short', {
        members: found.members,
        expected: String(found.expected),
      });
    case 'apart':
      return t('clustering.apart', {
        who: found.who,
        whom: found.whom,
        count: found.pairs,
        members: found.members,
      });
    case 'agree':
      return t('clustering.agree', { count: found.members });
    case 'differ':
      return t('clustering.differ', {
        seen: found.seen.join(', '),
        members: found.members,
      });
    default:
      return t(`clustering.${found.kind}`, {
        peers: String(found.peers),
        members: found.members,
      });
  }
}
