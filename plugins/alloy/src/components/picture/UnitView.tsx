import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import type { PlacedUnit } from './Scene';
import { shorten, unitName, unitWords } from './partWords';
import { Name, PartLink, StateIcon, StateRect } from './svg';

/** As many characters as a row is wide. */
const NAME_LENGTH = 29;

/** One node, host or replica, or many that are alike. */
export function UnitView(props: { placed: PlacedUnit; to: string }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { part, rect, shape } = props.placed;
  const middle = rect.y + rect.height / 2;
  return (
    <PartLink to={props.to} words={unitWords(part, t)}>
      <StateRect rect={rect} state={part} />
      <StateIcon x={rect.x + 11} y={middle} tone={part.tone} />
      {shape === 'row' && (
        <Name x={rect.x + 26} y={middle} dominantBaseline="central">
          {shorten(unitName(part, t), NAME_LENGTH)}
        </Name>
      )}
    </PartLink>
  );
}
