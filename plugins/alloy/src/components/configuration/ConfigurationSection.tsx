import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { useConfiguration } from '../../configuration';
import { UnknownPart } from '../facts';
import { Section } from '../page/Section';
import { RefreshFailed, isForbidden, reasonOf } from '../states';
import { ConfigurationForbidden } from './ConfigurationForbidden';
import { ConfigurationView } from './ConfigurationView';

/** What a collector is told to do, with what is wrong in it at its lines. */
export function ConfigurationSection(props: {
  report: Report;
  collector: Collector;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, collector } = props;
  return (
    <Section
      id="configuration"
      title={t('configuration.title')}
      explained={t('configuration.explained')}
    >
      {report.mayReadConfigurations ? (
        <Read report={report} collector={collector} />
      ) : (
        <ConfigurationForbidden />
      )}
    </Section>
  );
}

function Read(props: { report: Report; collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { report, collector } = props;
  const { value, error, loading, refresh } = useConfiguration(collector);
  if (value) {
    return (
      <>
        {error && <RefreshFailed error={error} />}
        <ConfigurationView
          configuration={value}
          collector={collector}
          findings={report.findings}
        />
      </>
    );
  }
  if (error && isForbidden(error)) {
    return <ConfigurationForbidden />;
  }
  if (error) {
    return (
      <>
        <UnknownPart
          fact={{
            known: false,
            source: 'kubernetes',
            reason: reasonOf(error),
          }}
        >
          {t('configuration.unknown')}
        </UnknownPart>
        <Button disabled={loading} onClick={refresh} sx={{ mt: 1 }}>
          {t('error.retry')}
        </Button>
      </>
    );
  }
  return (
    <div role="status">
      <Typography variant="body2">{t('configuration.loading')}</Typography>
      <Skeleton variant="rounded" height={320} />
    </div>
  );
}
