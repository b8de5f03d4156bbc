import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import type { StorePart } from '../../topology';
import { useClusterPaths } from '../address';
import type { Placed } from './Scene';
import { stateWords, storeWords } from './partWords';
import { Caption, PartLink, StateIcon, StateRect, Title } from './svg';

/** What findings about the deliveries to the log store are about. */
const LOGS: Finding['area'] = 'logs-delivery';

/** A store, and what the portal knows of it. */
export function StoreView(props: { placed: Placed<StorePart> }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { part, rect } = props.placed;
  const name = t(`picture.store.${part.kind}`);
  const words = [
    `${name}: ${stateWords(part, t)}`,
    storeWords(part, t),
    ...(part.message ? [part.message] : []),
  ].join('. ');
  return (
    <PartLink
      to={
        part.kind === 'metrics'
          ? paths.page('cardinality')
          : paths.findings({ text: LOGS })
      }
      words={words}
    >
      <StateRect rect={rect} state={part} />
      <StateIcon x={rect.x + 22} y={rect.y + 32} tone={part.tone} />
      <Title x={rect.x + 38} y={rect.y + 37}>
        {name}
      </Title>
      <Caption x={rect.x + 38} y={rect.y + 58}>
        {storeWords(part, t)}
      </Caption>
    </PartLink>
  );
}
