import { quote } from '../../scan';
import { CHOICES, choiceProblem } from './choices';
import { durationProblem } from './duration';
import { regexProblem } from './regex';
import { sizeProblem } from './size';
import { urlProblem } from './url';

type TextCheck = (text: string) => string | undefined;

/** Text types with a grammar of their own. */
const GRAMMARS: ReadonlyMap<string, TextCheck> = new Map<string, TextCheck>([
  ['duration', durationProblem],
  ['units.Base2Bytes', sizeProblem],
  ['relabel.Regexp', text => regexProblem(`^(?s:${text})$`)],
  ['config.URL', urlProblem],
  [
    'stages.Source',
    text => (text === '' ? 'source cannot be empty' : undefined),
  ],
]);

/** Why a text type (by its name in the catalogue) refuses a text; undefined if it does not. */
export function textProblem(type: string, text: string): string | undefined {
  const check = GRAMMARS.get(type);
  if (check) {
    return check(text);
  }
  const choice = CHOICES.get(type);
  return choice && choiceProblem(choice, text);
}

/** The words that a text type is one of; undefined for one with a grammar, or none. */
export function wordsOf(type: string): readonly string[] | undefined {
  return GRAMMARS.has(type) ? undefined : CHOICES.get(type)?.words;
}

/** Why a text type refuses null, which every other type takes for its zero value. */
export function nullProblem(type: string): string | undefined {
  const choice = CHOICES.get(type);
  return choice?.refusesNull ? choice.refusal(quote('')) : undefined;
}
