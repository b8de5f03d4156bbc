import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import type { Unit } from '../../topology';
import type { PlacedPlace } from './Scene';
import { UnitView } from './UnitView';
import { Caption, HATCH, Panel, StateIcon, Title } from './svg';

/** All nodes or all hosts, in their frame. */
export function PlaceView(props: {
  placed: PlacedPlace;
  linkOf: (unit: Unit) => string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { part, rect, units } = props.placed;
  const { kind, total, unknownBecause } = part;
  const heading =
    total === undefined
      ? t(`picture.place.${kind}`)
      : t(`picture.place.${kind}Of`, { value: total.toLocaleString() });
  return (
    <g role="group" aria-label={heading}>
      <Panel {...rect} rx={6} />
      <Title x={rect.x + 12} y={rect.y + 24}>
        {heading}
      </Title>
      {unknownBecause !== undefined && (
        <g>
          <title>{unknownBecause}</title>
          <rect
            x={rect.x + 12}
            y={rect.y + 38}
            width={rect.width - 24}
            height={34}
            rx={4}
            fill={`url(#${HATCH})`}
          />
          <StateIcon x={rect.x + 28} y={rect.y + 55} tone="unknown" />
          <Caption x={rect.x + 44} y={rect.y + 59}>
            {t('picture.unknown')}
          </Caption>
        </g>
      )}
      {total === 0 && (
        <Caption x={rect.x + 12} y={rect.y + 54}>
          {t('bars.none')}
        </Caption>
      )}
      {units.map(unit => (
        <UnitView
          key={unit.part.key}
          placed={unit}
          to={props.linkOf(unit.part)}
        />
      ))}
    </g>
  );
}
