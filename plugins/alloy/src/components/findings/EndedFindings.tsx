import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import {
  useAppLocation,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import type { EndedFinding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { subjectWords } from '../../report';
import { Ago, formatAge } from '../../time';
import { Disclosure } from '../disclosure';
import { Dotted } from '../text';

/** What an address names it by, after the `#`. */
export const ENDED = 'alloy-ended';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { padding: theme.spacing(1, 0) },
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** What failed and does no more, since lately: folded, as nobody has to act. */
export function EndedFindings(props: {
  /** Undefined where it is not known. */
  ended?: readonly EndedFinding[];
  /** Why it is not known, where somebody said so. */
  notRemembered?: string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { ended, notRemembered } = props;
  const isTarget = useAppLocation().hash === `#${ENDED}`;
  if (!ended) {
    return notRemembered ? (
      <Typography
        id={ENDED}
        variant="body2"
        color="text.secondary"
        sx={{ mb: 1 }}
      >
        {t('ended.unknown', { reason: notRemembered })}
      </Typography>
    ) : null;
  }
  if (ended.length === 0) {
    return null;
  }
  return (
    <Box id={ENDED} sx={{ mb: 1 }}>
      <Disclosure
        key={String(isTarget)}
        defaultOpen={isTarget}
        summary={
          <Typography
            component="span"
            variant="body2"
            color="text.secondary"
            sx={{ fontWeight: 'fontWeightMedium' }}
          >
            {t('ended.count', { count: ended.length })}
          </Typography>
        }
      >
        <List aria-label={t('ended.list')}>
          {ended.map(it => (
            <li key={findingKey(it)}>
              <Ended finding={it} />
            </li>
          ))}
        </List>
      </Disclosure>
    </Box>
  );
}

function Ended({ finding }: { finding: EndedFinding }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { subject, check, summary, firstSeenAt, lastSeenAt, endedAt } = finding;
  const lasted = Date.parse(lastSeenAt) - Date.parse(firstSeenAt);
  return (
    <>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {t('ended.was', { summary })}
      </Typography>
      <Typography
        variant="caption"
        color="text.secondary"
        component="p"
        sx={{ m: 0 }}
      >
        <Dotted>
          {subjectWords(subject, t)}
          {check}
          <>
            {t('ended.at')} <Ago at={endedAt} />
            {lasted > 0 && (
              <>
                {', '}
                {t('ended.after', { age: formatAge(lasted, t) })}
              </>
            )}
          </>
        </Dotted>
      </Typography>
    </>
  );
}
