import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { ConfigState, Tone } from '../../report';
import { UnknownValue } from '../facts';
import { ToneText } from '../tone';

const TONES: Record<Exclude<ConfigState['kind'], 'unknown'>, Tone> = {
  current: 'passing',
  'not-in-force': 'warning',
  other: 'warning',
  failed: 'critical',
};

/** Whether a process works by the configuration that the cluster holds. */
export function ConfigStateValue(props: { state: ConfigState }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { state } = props;
  return state.kind === 'unknown' ? (
    <UnknownValue reasons={[state.reason]} />
  ) : (
    <ToneText tone={TONES[state.kind]}>
      {t(`configState.${state.kind}`)}
    </ToneText>
  );
}
