import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ConfigLoad } from '@alloy-fleet/alloy-advisor';
import { alloyTranslationRef } from '../../translation';
import { Ago } from '../../time';
import { ToneText } from '../tone';

/** When configurations were last loaded, and how many of them failed to. */
export function ConfigLoadValue(props: { loads: readonly ConfigLoad[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { loads } = props;
  const failed = loads.filter(it => !it.successful).length;
  const latest = loads
    .flatMap(it => it.succeededAt ?? [])
    .sort()
    .pop();
  return (
    <>
      {latest ? <Ago at={latest} /> : t('collectors.never')}
      {failed > 0 && (
        <>
          {' '}
          <ToneText tone="critical">
            {loads.length === 1
              ? t('collectors.failedLoad')
              : t('collectors.failedLoads', { value: String(failed) })}
          </ToneText>
        </>
      )}
    </>
  );
}
