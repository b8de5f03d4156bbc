import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Translate, alloyTranslationRef } from '../../translation';
import { useClusterPaths } from '../address';
import type { PlacedCollector } from './Scene';
import { UnitView } from './UnitView';
import { shorten, stateWords } from './partWords';
import { Caption, PartLink, StateIcon, StateRect, Title } from './svg';

const NAME_LENGTH = 23;

/** A workload and its replicas; either leads to its page. */
export function CollectorView(props: { placed: PlacedCollector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { part, rect, replicas } = props.placed;
  const { name, kind, clustered, desired, ready, because } = part;
  const to = paths.collector(part);
  const readyWords =
    ready === undefined
      ? t('picture.readyUnknown', { desired: desired.toLocaleString() })
      : t('picture.ready', {
          ready: ready.toLocaleString(),
          desired: desired.toLocaleString(),
        });
  const what = kindWords(kind, clustered, t);
  const words = [
    `${name}: ${stateWords(part, t)}`,
    `${what}, ${readyWords}`,
    ...(because ? [because] : []),
  ].join('. ');
  return (
    <g>
      <PartLink to={to} words={words}>
        <StateRect rect={rect} state={part} />
        <StateIcon x={rect.x + 20} y={rect.y + 22} tone={part.tone} />
        <Title x={rect.x + 36} y={rect.y + 27}>
          {shorten(name, NAME_LENGTH)}
        </Title>
        <Caption x={rect.x + 36} y={rect.y + 47}>
          {what} · {readyWords}
        </Caption>
      </PartLink>
      {replicas.map(it => (
        <UnitView key={it.part.key} placed={it} to={to} />
      ))}
    </g>
  );
}

function kindWords(
  kind: string,
  clustered: boolean | undefined,
  t: Translate,
): string {
  if (clustered === undefined) {
    return t('picture.maybeClustered', { kind });
  }
  return clustered ? t('picture.clustered', { kind }) : kind;
}
