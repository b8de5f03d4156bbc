import Alert from '@mui/material/Alert';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { reasonOf } from './reasonOf';

/** Over a report that could not be renewed: it is older, and why. */
export function RefreshFailed(props: { error: Error }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Alert severity="warning" variant="outlined">
      {t('error.refresh')} {reasonOf(props.error)}
    </Alert>
  );
}
