import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Host } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { formatAge, formatExactly, useNow } from '../../time';
import { FactValue } from '../facts';
import { ToneText } from '../tone';

/** Whether a host's metrics arrive, and if not, since when. */
export function Reporting(props: { host: Host }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { reporting } = props.host;
  return (
    <FactValue fact={reporting}>
      {value =>
        value ? (
          <ToneText tone="passing">{t('hosts.reporting')}</ToneText>
        ) : (
          <ToneText tone="critical">
            <Silent host={props.host} />
          </ToneText>
        )
      }
    </FactValue>
  );
}

function Silent({ host }: { host: Host }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const now = useNow();
  const { lastSeenAt } = host;
  if (!lastSeenAt.known) {
    return <>{t('hosts.silent')}</>;
  }
  if (lastSeenAt.value === null) {
    return <>{t('hosts.silentDay')}</>;
  }
  const seen = Date.parse(lastSeenAt.value);
  return (
    <time dateTime={lastSeenAt.value} title={formatExactly(lastSeenAt.value)}>
      {t('hosts.silentFor', { age: formatAge(now - seen, t) })}
    </time>
  );
}
