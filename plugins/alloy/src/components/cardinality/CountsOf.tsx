import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Counted, Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { Bars } from '../charts';
import { UnknownPart } from '../facts';

/** Counts under their heading and source, or why they are not known. */
export function CountsOf(props: { title: string; fact: Fact<Counted[]> }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { title, fact } = props;
  const source = sourceName(fact.source, t);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="subtitle1">
        {title}
      </Typography>
      {fact.known ? (
        <>
          <Typography
            component="p"
            variant="caption"
            color="text.secondary"
            sx={{ mb: 1 }}
          >
            {t('source.from', { source })}
          </Typography>
          <Bars label={title} counts={fact.value} />
        </>
      ) : (
        <UnknownPart fact={fact}>{t('cardinality.notKnown')}</UnknownPart>
      )}
    </Box>
  );
}
