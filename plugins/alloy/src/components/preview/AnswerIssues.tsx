import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecIssue } from '@alloy-fleet/alloy-topology';
import { alloyTranslationRef } from '../../translation';
import { ToneText } from '../tone';

/** What is wrong with answers, by field; while there is, the files are older. */
export function AnswerIssues({ issues }: { issues: readonly SpecIssue[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <div role="status">
      {issues.length > 0 && (
        <>
          <ToneText tone="warning">
            {t('preview.issues', { count: issues.length })}
          </ToneText>
          <Box component="ul" sx={{ my: 0.5, overflowWrap: 'anywhere', pl: 3 }}>
            {issues.slice(0, 10).map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field && <strong>{field}</strong>} {message}
              </li>
            ))}
          </Box>
        </>
      )}
    </div>
  );
}
