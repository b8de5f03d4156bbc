import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';

/** The version of the image, where it is not what all instances run. */
export function ImageVersion(props: {
  asked?: string;
  running: readonly string[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { asked, running } = props;
  const same = running.length > 0 && running.every(it => it === asked);
  if (!asked || same) {
    return null;
  }
  const source = t('source.name.kubernetes');
  return (
    <Typography
      component="span"
      variant="caption"
      color="text.secondary"
      title={t('source.from', { source })}
      sx={{ display: 'block' }}
    >
      {t('collectors.imageVersion', { version: asked })}
    </Typography>
  );
}
