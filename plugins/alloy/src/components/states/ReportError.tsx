import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Forbidden } from './Forbidden';
import { isForbidden } from './isForbidden';
import { reasonOf } from './reasonOf';

/** In place of the page: why there is no report, and another try. */
export function ReportError(props: {
  name: string;
  error: Error;
  retrying: boolean;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { name, error } = props;
  if (isForbidden(error)) {
    return <Forbidden name={name} reason={reasonOf(error)} />;
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Box
        sx={{
          maxWidth: '100%',
          minWidth: 0,
          // A reason may have a word that is longer than a narrow page is wide.
          overflowWrap: 'anywhere',
          width: '100%',
        }}
      >
        <ResponseErrorPanel
          title={`${t('error.title', { name })}: ${reasonOf(error)}`}
          error={error}
        />
      </Box>
      <Button
        variant="outlined"
        disabled={props.retrying}
        onClick={props.onRetry}
      >
        {t('error.retry')}
      </Button>
    </Box>
  );
}
