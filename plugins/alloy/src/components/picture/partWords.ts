import type { Translate } from '../../translation';
import type { PartState, Rate, StorePart, Unit } from '../../topology';
import { formatCount } from '../charts';

/** How a part is, in words: what its colour and shape say. */
export function stateWords(state: PartState, t: Translate): string {
  const word = t(`picture.tone.${state.tone}`);
  return state.failing > 0
    ? t('picture.failing', { word, count: state.failing })
    : word;
}

/** What one reads on a unit. */
export function unitName({ name, count }: Unit, t: Translate): string {
  if (count === 1) {
    return name;
  }
  return name
    ? t('picture.many', { value: count.toLocaleString(), name })
    : count.toLocaleString();
}

/** What one hears of a unit. */
export function unitWords(unit: Unit, t: Translate): string {
  const words = `${unitName(unit, t)}: ${stateWords(unit, t)}`;
  return unit.count === 1 && unit.because ? `${words}. ${unit.because}` : words;
}

/** A flow's number: "312 samples/s + 2 unknown". */
export function rateWords(
  { perSecond, unknown }: Rate,
  kind: StorePart['kind'],
  t: Translate,
): string {
  if (perSecond === undefined) {
    return t(`picture.rate.${kind}Unknown`);
  }
  const rate = t(`picture.rate.${kind}`, { value: formatRate(perSecond) });
  return unknown > 0
    ? t('picture.rate.partly', {
        rate,
        unknown: unknown.toLocaleString(),
      })
    : rate;
}

/** Two digits say enough of a small rate: 3.5, 0.02. */
function formatRate(perSecond: number): string {
  return perSecond < 10
    ? String(Number(perSecond.toPrecision(2)))
    : formatCount(Math.round(perSecond));
}

/** What stands in a store's box under its name. */
export function storeWords(store: StorePart, t: Translate): string {
  if (store.source !== 'answered') {
    return store.source
      ? t(`source.status.${store.source}`)
      : t('picture.notAsked');
  }
  return store.series === undefined
    ? t(`picture.store.${store.kind}What`)
    : t('cardinality.series', {
        count: store.series,
        short: formatCount(store.series),
      });
}

/** A name that fits, with both its ends, since names of one kind begin alike. */
export function shorten(name: string, length: number): string {
  if (name.length <= length) {
    return name;
  }
  const head = Math.ceil((length - 1) / 2);
  const tail = length - 1 - head;
  return `${name.slice(0, head)}…${name.slice(name.length - tail)}`;
}
