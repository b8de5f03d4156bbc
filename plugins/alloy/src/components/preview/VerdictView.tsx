import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/alloy-advisor';
import type { Verdict } from '../../preview';
import { alloyTranslationRef } from '../../translation';
import { Disclosure } from '../disclosure';
import { ToneText } from '../tone';

interface VerdictProps {
  readonly verdict: Verdict | undefined;
  readonly files: ReadonlyMap<string, string>;
  onOpen(path: string): void;
}

/** What the advisor says of the files: the sentence, the counts, what fails. */
export function VerdictView({ verdict, ...rest }: VerdictProps) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Box
      component="section"
      aria-label={t('preview.verdict')}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Box role="status">
        {verdict ? (
          <Sentence verdict={verdict} />
        ) : (
          <Typography variant="body2" color="text.secondary">
            {t('preview.checking')}
          </Typography>
        )}
      </Box>
      {verdict && <Details verdict={verdict} {...rest} />}
    </Box>
  );
}

function Sentence({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { failing, unknown, passing, unread, collectors } = verdict;
  const tone = failing[0]?.severity;
  const isUnknown = unread.length > 0 || collectors === 0 || unknown.length > 0;
  return (
    <>
      {tone ? (
        <ToneText tone={tone}>
          {t('preview.failing', { count: failing.length })}
        </ToneText>
      ) : (
        <ToneText
          tone={passing === 0 || unread.length > 0 ? 'unknown' : 'passing'}
        >
          {t(isUnknown ? 'preview.nothingFails' : 'preview.allPass')}
        </ToneText>
      )}{' '}
      <Typography component="span" variant="body2" color="text.secondary">
        {t('preview.counts', {
          collectors: String(collectors),
          failing: String(failing.length),
          passing: String(passing),
          unknown: String(unknown.length),
        })}
      </Typography>
    </>
  );
}

function Details({
  verdict: { failing, unknown, unread },
  files,
  onOpen,
}: VerdictProps & { verdict: Verdict }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <>
      {failing.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {failing.slice(0, 20).map((finding, index) => (
            <li key={index}>
              <ToneText tone={finding.severity}>
                {t(`severity.${finding.severity}`)}: {finding.subject.name}:{' '}
                {finding.summary}
              </ToneText>{' '}
              <Place finding={finding} files={files} onOpen={onOpen} />
            </li>
          ))}
        </Box>
      )}
      {unread.map(({ path, message }) => (
        <ToneText key={path} tone="unknown">
          {path}: {message}
        </ToneText>
      ))}
      {unknown.length > 0 && (
        <Disclosure
          summary={
            <ToneText tone="unknown">
              {t('preview.unknown', { count: unknown.length })}
            </ToneText>
          }
        >
          <Box component="ul" sx={{ m: 0, overflowWrap: 'anywhere', pl: 2 }}>
            {unknown.slice(0, 50).map((finding, index) => (
              <li key={index}>
                {finding.subject.name}: {finding.summary}
              </li>
            ))}
          </Box>
        </Disclosure>
      )}
    </>
  );
}

/** Where in the files it is; opens that file. */
function Place(props: {
  finding: Finding;
  files: ReadonlyMap<string, string>;
  onOpen(path: string): void;
}) {
  const place = props.finding.evidence.find(it => it.kind === 'config');
  if (place?.kind !== 'config' || !props.files.has(place.file)) {
    return null;
  }
  return (
    <Link
      component="button"
      type="button"
      onClick={() => props.onOpen(place.file)}
    >
      {place.file}:{place.line}
    </Link>
  );
}
