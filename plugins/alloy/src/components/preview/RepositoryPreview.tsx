import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LivePreview } from '../../preview';
import { alloyTranslationRef } from '../../translation';
import { AnswerIssues } from './AnswerIssues';
import { FileView } from './FileView';
import { RepositoryTree } from './RepositoryTree';
import { VerdictView } from './VerdictView';

/** The repository that a form's answers make, and what the advisor says of it. */
export function RepositoryPreview(props: {
  preview: LivePreview;
  /** What happens once the form is sent, a sentence a step. */
  next?: readonly string[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { files, changes, issues, missing, verdict, error } = props.preview;
  const [chosen, setChosen] = useState<string>();
  const path =
    chosen !== undefined && files.has(chosen)
      ? chosen
      : worthSeeing([...files.keys()], [...changes.keys()]);
  const text = path === undefined ? undefined : files.get(path);
  return (
    <Box
      component="section"
      aria-label={t('preview.title')}
      sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}
    >
      <Box>
        <Typography component="h2" variant="h6">
          {t('preview.title')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {files.size > 0 && t('preview.explained', { count: files.size })}{' '}
          {missing.length > 0 &&
            t('preview.missing', { fields: missing.join(', ') })}
        </Typography>
      </Box>
      <AnswerIssues issues={issues} />
      {error && <ResponseErrorPanel error={error} />}
      {path !== undefined && text !== undefined && (
        <Box
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            display: 'grid',
            gridTemplateColumns: { sm: '15rem minmax(0, 1fr)' },
            minWidth: 0,
            overflow: 'hidden',
          }}
        >
          <RepositoryTree
            paths={[...files.keys()]}
            changes={changes}
            chosen={path}
            onChoose={setChosen}
          />
          <FileView path={path} text={text} change={changes.get(path)} />
        </Box>
      )}
      {path !== undefined && !error && (
        <VerdictView verdict={verdict} onOpen={setChosen} files={files} />
      )}
      {props.next && (
        <section>
          <Typography component="h3" variant="subtitle1">
            {t('preview.next')}
          </Typography>
          <Box component="ol" sx={{ m: 0, pl: 3 }}>
            {props.next.map(step => (
              <Typography key={step} component="li" variant="body2">
                {step}
              </Typography>
            ))}
          </Box>
        </section>
      )}
    </Box>
  );
}

/** Until a file is chosen: what the last answer changed, in the manifests first. */
function worthSeeing(
  files: readonly string[],
  changed: readonly string[],
): string | undefined {
  const isInFolder = (path: string) => path.includes('/');
  return (
    changed.find(isInFolder) ??
    changed[0] ??
    files.find(path => path.endsWith('.alloy')) ??
    files[0]
  );
}
