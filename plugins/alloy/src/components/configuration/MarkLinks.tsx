import Box from '@mui/material/Box';
import {
  useAppSearchParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Link } from '../address';
import { ToneIcon } from '../tone';
import type { LintMarks } from './lintMarks';
import { lineSearch } from './useChosenLine';

/** The lines with findings, each of which leads to it; or that none has any. */
export function MarkLinks(props: { marks: LintMarks }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [params] = useAppSearchParams();
  const { byFile } = props.marks;
  const places = [...byFile].flatMap(([file, lines]) =>
    [...lines]
      .sort(([a], [b]) => a - b)
      .map(([line, marks]) => ({ file, line, marks })),
  );
  if (places.length === 0) {
    return null;
  }
  return (
    <Box
      component="ul"
      aria-label={t('configuration.marks')}
      sx={{ display: 'grid', gap: 0.5, listStyle: 'none', m: 0, p: 0 }}
    >
      {places.flatMap(({ file, line, marks }) =>
        marks.map(({ finding }) => (
          <Box
            key={`${file}:${line} ${finding.check}`}
            component="li"
            sx={{
              alignItems: 'flex-start',
              display: 'flex',
              fontSize: 'body2.fontSize',
              gap: 0.75,
            }}
          >
            <ToneIcon tone={finding.severity} size="small" />
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              <Link underline="always" to={lineSearch(params, file, line)}>
                {byFile.size > 1
                  ? t('configuration.fileLine', { file, line: String(line) })
                  : t('configuration.line', { line: String(line) })}
              </Link>{' '}
              {finding.summary}
            </Box>
          </Box>
        )),
      )}
    </Box>
  );
}
