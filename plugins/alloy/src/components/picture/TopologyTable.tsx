import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Translate, alloyTranslationRef } from '../../translation';
import type { CollectorPart, PartState, Place, Topology } from '../../topology';
import { Link, useClusterPaths } from '../address';
import { Cell, DataTable, RowHeader, TableRow } from '../table';
import { ToneText } from '../tone';
import { rateWords, stateWords, storeWords, unitName } from './partWords';

/** What the picture shows, as a table. */
export function TopologyTable(props: { topology: Topology }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { topology } = props;
  const columns = {
    part: t('picture.column.part'),
    state: t('picture.column.state'),
    samples: t('picture.column.samples'),
    lines: t('picture.column.lines'),
  };
  const rates = (from: string) => (
    <>
      <Cell label={columns.samples}>
        {flowWords(topology, from, 'metrics', t)}
      </Cell>
      <Cell label={columns.lines}>{flowWords(topology, from, 'logs', t)}</Cell>
    </>
  );
  return (
    <DataTable
      label={t('picture.title')}
      groups={[{ title: '', columns: Object.values(columns) }]}
    >
      {[topology.nodes, topology.hosts].map(place => {
        const heading = t(`picture.place.${place.kind}`);
        return (
          <TableRow key={place.kind}>
            <RowHeader name={heading}>
              {heading}
              {place.total !== undefined &&
                ` (${place.total.toLocaleString()})`}
            </RowHeader>
            <Cell label={columns.state}>
              <PlaceState place={place} />
            </Cell>
            {rates(place.kind)}
          </TableRow>
        );
      })}
      {topology.collectorsUnknownBecause !== undefined && (
        <TableRow>
          <RowHeader name={t('collectors.title')}>
            {t('collectors.title')}
          </RowHeader>
          <Cell label={columns.state}>
            <ToneText tone="unknown">
              {topology.collectorsUnknownBecause}
            </ToneText>
          </Cell>
          {rates('')}
        </TableRow>
      )}
      {topology.collectors.map(part => (
        <TableRow key={part.key}>
          <RowHeader name={part.name}>
            <Link to={paths.collector(part)}>{part.name}</Link>
          </RowHeader>
          <Cell label={columns.state}>
            <CollectorState part={part} />
          </Cell>
          {rates(part.key)}
        </TableRow>
      ))}
      {topology.stores.map(store => {
        const name = t(`picture.store.${store.kind}`);
        return (
          <TableRow key={store.kind}>
            <RowHeader name={name}>{name}</RowHeader>
            <Cell label={columns.state}>
              <ToneText tone={store.tone}>
                {stateWords(store, t)}, {storeWords(store, t)}
              </ToneText>
            </Cell>
            {rates(store.kind)}
          </TableRow>
        );
      })}
    </DataTable>
  );
}

function CollectorState({ part }: { part: CollectorPart }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { ready, desired } = part;
  return (
    <ToneText tone={part.tone}>
      {stateWords(part, t)},{' '}
      {ready === undefined
        ? t('picture.readyUnknown', { desired: desired.toLocaleString() })
        : t('picture.ready', {
            ready: ready.toLocaleString(),
            desired: desired.toLocaleString(),
          })}
    </ToneText>
  );
}

/** How many are how; those that are not well by name while they are few. */
function PlaceState({ place }: { place: Place }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  if (place.unknownBecause !== undefined) {
    return <ToneText tone="unknown">{place.unknownBecause}</ToneText>;
  }
  if (place.units.length === 0) {
    return <>{t('bars.none')}</>;
  }
  const tones = new Map<
    string,
    { state: PartState; names: string[]; count: number }
  >();
  for (const unit of place.units) {
    const entry = tones.get(unit.tone) ?? { state: unit, names: [], count: 0 };
    entry.count += unit.count;
    entry.names.push(unitName(unit, t));
    tones.set(unit.tone, entry);
  }
  return (
    <>
      {[...tones.values()].map(({ state, names, count }) => (
        <div key={state.tone}>
          <ToneText tone={state.tone}>
            {count.toLocaleString()} {t(`picture.tone.${state.tone}`)}
            {state.tone !== 'passing' && `: ${names.join(', ')}`}
          </ToneText>
        </div>
      ))}
    </>
  );
}

function flowWords(
  topology: Topology,
  from: string,
  to: 'metrics' | 'logs',
  t: Translate,
): string {
  const flow = topology.flows.find(it => it.from === from && it.to === to);
  return flow ? rateWords(flow.rate, to, t) : '–';
}
