import { ReactNode, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Link } from '../address';
import { exploreUrl } from '../../explore';
import type { Fetched } from '../../fetching';
import { Disclosure } from '../disclosure';
import { useFindingLinks } from '../findings/FindingLinks';
import { Snippet } from '../snippet';
import { RefreshFailed, reasonOf } from '../states';
import { ToneIcon, hatched } from '../tone';
import type { Limit, Span } from './ChartMarks';
import { LineChart } from './LineChart';
import { LinesTable } from './LinesTable';
import { highest } from './lineStats';
import { useLastHeight } from './useLastHeight';

/** As high as a chart, so that nothing jumps when it comes. */
const HEIGHT = 208;

/** A value over time under its title, in whatever state it is. */
export function SeriesChart(props: {
  title: string;
  fetched: Fetched<Series>;
  limit?: Limit;
  spans?: readonly Span[];
  nameOf?: (name: string) => string;
  /** What the lines come to, in a sentence. */
  summary?: (series: Series) => ReactNode;
}) {
  const { title, fetched, summary } = props;
  const { value, error } = fetched;
  const answered = useRef<HTMLDivElement>(null);
  const height = useLastHeight(answered, HEIGHT);
  return (
    <Box
      component="section"
      aria-label={title}
      aria-busy={fetched.loading}
      sx={{ minWidth: 0 }}
    >
      <Box
        sx={{
          alignItems: 'baseline',
          columnGap: 2,
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
        }}
      >
        <Typography component="h3" variant="subtitle1">
          {title}
        </Typography>
        {value && <InExplore title={title} series={value} />}
      </Box>
      {error && value && <RefreshFailed error={error} />}
      {error && !value && <Failed fetched={fetched} error={error} />}
      {!error && !value && <Loading title={title} height={height} />}
      {value && (
        <div ref={answered}>
          {summary && highest(value.lines) !== undefined && (
            <Box sx={{ fontSize: 'body2.fontSize', mb: 0.5 }}>
              {summary(value)}
            </Box>
          )}
          <Answered {...props} series={value} />
        </div>
      )}
    </Box>
  );
}

function Answered(props: {
  title: string;
  series: Series;
  limit?: Limit;
  spans?: readonly Span[];
  nameOf?: (name: string) => string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { title, series, limit, spans, nameOf } = props;
  const isEmpty = highest(series.lines) === undefined;
  return (
    <>
      {isEmpty ? (
        <Unknown>{t('chart.empty')}</Unknown>
      ) : (
        <LineChart
          label={title}
          series={series}
          limit={limit}
          spans={spans}
          nameOf={nameOf}
        />
      )}
      {series.leftOut > 0 && (
        <Note>
          {t('chart.leftOut', {
            count: series.leftOut,
            shown: series.lines.length,
          })}
        </Note>
      )}
      {series.warnings.map(it => (
        <Note key={it}>{t('chart.warning', { warning: it })}</Note>
      ))}
      <Disclosure
        summary={
          <Typography component="span" variant="body2">
            {t('chart.numbers')}
          </Typography>
        }
      >
        {!isEmpty && (
          <LinesTable label={title} series={series} nameOf={nameOf} />
        )}
        <Snippet text={series.query} what={t('findings.what.query')} />
      </Disclosure>
    </>
  );
}

/** To the same query over the same time in Grafana, where one is known. */
function InExplore(props: { title: string; series: Series }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { explore } = useFindingLinks();
  const { title, series } = props;
  const { query, from, to } = series;
  return explore.metrics ? (
    <Typography variant="body2" component="span">
      <Link
        to={exploreUrl(explore.metrics, 'prometheus', query, to - from)}
        aria-label={t('chart.exploreOf', { title })}
      >
        {t('chart.explore')}
      </Link>
    </Typography>
  ) : null;
}

function Loading(props: { title: string; height: number }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <div role="status" aria-label={t('chart.loading', { title: props.title })}>
      <Skeleton variant="rounded" height={props.height} />
    </div>
  );
}

function Failed(props: { fetched: Fetched<Series>; error: Error }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { fetched, error } = props;
  return (
    <Unknown>
      {t('chart.failed')} {reasonOf(error)}{' '}
      <Button size="small" disabled={fetched.loading} onClick={fetched.refresh}>
        {t('error.retry')}
      </Button>
    </Unknown>
  );
}

function Unknown(props: { children: ReactNode }) {
  return (
    <Box
      sx={theme => ({
        ...hatched(theme),
        alignItems: 'center',
        borderRadius: 1,
        display: 'flex',
        gap: 1,
        justifyContent: 'center',
        minHeight: HEIGHT,
        p: 2,
      })}
    >
      <ToneIcon tone="unknown" size="small" />
      <Typography
        component="div"
        variant="body2"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {props.children}
      </Typography>
    </Box>
  );
}

function Note(props: { children: ReactNode }) {
  return (
    <Typography
      variant="caption"
      component="p"
      color="text.secondary"
      sx={{ m: 0 }}
    >
      {props.children}
    </Typography>
  );
}
