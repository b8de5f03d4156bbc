import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Configuration,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { CollectorKey } from '../../api';
import { alloyTranslationRef } from '../../translation';
import { ToneText } from '../tone';
import { ConfigFile } from './ConfigFile';
import { MarkLinks } from './MarkLinks';
import { lintMarks } from './lintMarks';
import { useChosenLine } from './useChosenLine';

/** The files of a configuration, where they come from, and what is hidden. */
export function ConfigurationView(props: {
  configuration: Configuration;
  collector: CollectorKey;
  findings: readonly Finding[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { configuration, collector, findings } = props;
  const { files, hidden, origin, hash } = configuration;
  const { namespace, name } = collector;
  const marks = useMemo(
    () => lintMarks(findings, { namespace, name }, files),
    [findings, namespace, name, files],
  );
  const chosen = useChosenLine();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {t('configuration.origin', { origin })}{' '}
        <span title={hash}>
          {t('configuration.hash', { hash: hash.slice(0, 12) })}
        </span>{' '}
        {hidden > 0 && t('configuration.hidden', { count: hidden })}
      </Typography>
      <MarkLinks marks={marks} />
      {marks.elsewhere.length > 0 && (
        <ToneText tone="warning">
          {t('configuration.elsewhere', {
            places: marks.elsewhere
              .map(({ place }) => `${place.file}:${place.line}`)
              .join(', '),
          })}
        </ToneText>
      )}
      {files.length === 0 && (
        <Typography variant="body2">{t('configuration.empty')}</Typography>
      )}
      {files.map(file => (
        <ConfigFile
          key={file.name}
          file={file}
          marks={marks.byFile.get(file.name)!}
          chosenLine={
            chosen && (chosen.file ?? files[0].name) === file.name
              ? chosen.line
              : undefined
          }
        />
      ))}
    </Box>
  );
}
