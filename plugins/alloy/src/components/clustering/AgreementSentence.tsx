import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterMember } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import type { Tone } from '../../report';
import { ToneIcon } from '../tone';
import { Agreement, agreement } from './agreement';

const TONES: Record<Agreement['kind'], Tone> = {
  unknown: 'unknown',
  alone: 'info',
  agree: 'passing',
  differ: 'critical',
  more: 'warning',
  fewer: 'critical',
};

/** Whether the members of a cluster all see each other. */
export function AgreementSentence(props: {
  members: readonly ClusterMember[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const found = agreement(props.members);
  return (
    <Typography
      variant="body2"
      sx={{ alignItems: 'center', display: 'flex', gap: 0.75, mb: 1 }}
    >
      <ToneIcon tone={TONES[found.kind]} size="small" />
      <span>{words(found, t)}</span>
    </Typography>
  );
}

function words(found: Agreement, t: Translate): string {
  switch (found.kind) {
    case 'unknown':
      return t('clustering.notKnown');
    case 'alone':
      return t('clustering.agree', { count: 1 });
    case 'agree':
      return t('clustering.agree', { count: found.members });
    case 'differ':
      return t('clustering.differ', {
        seen: found.seen.join(', '),
        members: String(found.members),
      });
    default:
      return t(`clustering.${found.kind}`, {
        peers: String(found.peers),
        members: String(found.members),
      });
  }
}
