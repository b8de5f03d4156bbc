import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AnnotationProblem,
  isAlloyCluster,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Snippet } from '../snippet';
import { annotationYaml } from './annotationYaml';

/** In place of the page: which annotations are wanting, and what to write. */
export function AnnotationProblems(props: {
  entity: Entity;
  problems: readonly AnnotationProblem[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { entity, problems } = props;
  const { name } = entity.metadata;
  const kind = isAlloyCluster(entity) ? 'malformed' : 'missing';
  return (
    <Paper variant="outlined" sx={{ maxWidth: 760, p: { xs: 2, sm: 3 } }}>
      <Typography component="h2" variant="h5" sx={{ mb: 1 }}>
        {t(`annotation.${kind}.title`, { name })}
      </Typography>
      <Typography variant="body2">
        {t(`annotation.${kind}.description`)}
      </Typography>
      <Box component="ul" sx={{ my: 2, pl: 3 }}>
        {problems.map(problem => (
          <Typography
            key={problem.annotation}
            component="li"
            variant="body2"
            sx={{ overflowWrap: 'anywhere' }}
          >
            <code>{problem.annotation}</code>: {problem.message}
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t(kind === 'missing' ? 'annotation.add' : 'annotation.change')}
      </Typography>
      <Snippet
        text={annotationYaml(entity, problems)}
        what={t('annotation.what')}
      />
    </Paper>
  );
}
