import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { configState } from '../../report';
import { Ago } from '../../time';
import { formatUnit } from '../charts/formatUnit';
import { FactValue, MemoryValue } from '../facts';
import { Cell, RowHeader, TableRow, Under } from '../table';
import { ToneText } from '../tone';
import { ConfigStateValue } from './ConfigStateValue';

/** One pod: where it runs, how it is, and what it says of itself. */
export function InstanceRow(props: {
  collector: Collector;
  instance: Instance;
  /** The names of the columns. */
  columns: readonly string[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, instance } = props;
  const [, state, restarts, memory, behind, version, config] = props.columns;
  const { self } = instance;
  return (
    <TableRow>
      <RowHeader name={instance.name}>
        {instance.name}
        <Under>
          {instance.node
            ? t('instance.onNode', { node: instance.node })
            : t('instance.noNode')}
        </Under>
      </RowHeader>
      <Cell label={state}>
        <State instance={instance} />
      </Cell>
      <Cell label={restarts}>
        {instance.restarts}
        <LastTermination instance={instance} />
      </Cell>
      <Cell label={memory}>
        <FactValue fact={self.memoryBytes}>
          {bytes => (
            <MemoryValue
              bytes={bytes}
              limitBytes={collector.memoryLimitBytes}
            />
          )}
        </FactValue>
      </Cell>
      <Cell label={behind}>
        <FactValue fact={self.behindSeconds}>
          {value => formatUnit(value, 'seconds', t)}
        </FactValue>
      </Cell>
      <Cell label={version}>
        <FactValue fact={self.version}>{value => value}</FactValue>
      </Cell>
      <Cell label={config}>
        <ConfigStateValue state={configState(collector, instance)} />
      </Cell>
    </TableRow>
  );
}

/** kubectl's word, and beside it whether the instance is ready after all. */
function State({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { ready, state, reason } = instance;
  if (ready) {
    return (
      <>
        {state}, {t('instance.ready')}
      </>
    );
  }
  return (
    <>
      <ToneText tone={ready === null ? 'unknown' : 'critical'}>
        {state},{' '}
        {t(ready === null ? 'instance.readyUnknown' : 'instance.notReady')}
      </ToneText>
      {reason && <Under>{reason}</Under>}
    </>
  );
}

function LastTermination({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const last = instance.lastTermination;
  if (!last) {
    return null;
  }
  return (
    <Under
      title={
        last.exitCode === undefined
          ? undefined
          : t('instance.exitCode', { code: String(last.exitCode) })
      }
    >
      {last.reason} {last.at && <Ago at={last.at} />}
    </Under>
  );
}
