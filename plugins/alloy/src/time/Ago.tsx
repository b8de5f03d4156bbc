import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../translation';
import { formatAge } from './age';
import { formatExactly } from './formatMoment';
import { useNow } from './NowContext';

/** "12 min ago", with the moment itself on hover. */
export function Ago(props: { at: string }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const age = formatAge(useNow() - Date.parse(props.at), t);
  return (
    <time
      dateTime={props.at}
      title={formatExactly(props.at)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {t('age.ago', { age })}
    </time>
  );
}
