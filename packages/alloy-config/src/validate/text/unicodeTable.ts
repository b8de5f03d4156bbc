/** General categories under their long names, as they are after `canonical`. */
const CATEGORY_ALIASES: ReadonlySet<string> = new Set(
  (
    'Casedletter Closepunctuation Cntrl Combiningmark Connectorpunctuation Control Currencysymbol ' +
    'Dashpunctuation Decimalnumber Digit Enclosingmark Finalpunctuation Format Initialpunctuation ' +
    'Letter Letternumber Lineseparator Lowercaseletter Mark Mathsymbol Modifierletter ' +
    'Modifiersymbol Nonspacingmark Number Openpunctuation Other Otherletter Othernumber ' +
    'Otherpunctuation Othersymbol Paragraphseparator Privateuse Punct Punctuation Separator ' +
    'Spaceseparator Spacingmark Surrogate Symbol Titlecaseletter Unassigned Uppercaseletter'
  ).split(' '),
);
const SPECIAL_NAMES: ReadonlySet<string> = new Set([
  'Any',
  'Assigned',
  'Ascii',
  'Lc',
]);

/** Scripts whose names are as short as the codes that JavaScript knows, and Go does not. */
const FOUR_LETTER_SCRIPTS: ReadonlySet<string> = new Set([
  'Ahom',
  'Cham',
  'Kawi',
  'Lisu',
  'Miao',
  'Modi',
  'Newa',
  'Thai',
  'Toto',
]);

/** Go takes letter case, spaces, dashes and underscores for nothing. */
function canonical(name: string): string {
  const letters = name.replace(/[_ -]/g, '');
  return letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
}

function isProperty(property: 'gc' | 'sc', name: string): boolean {
  try {
    // Of letters alone, and never run: V8 is asked what Unicode has.
    // eslint-disable-next-line no-restricted-syntax
    return Boolean(new RegExp(`\\p{${property}=${name}}`, 'u'));
  } catch {
    return false;
  }
}

/** Whether Go's `regexp` package knows a general category or a script of this name (`\p{Greek}`). */
export function isUnicodeTable(given: string): boolean {
  const name = canonical(given);
  if (SPECIAL_NAMES.has(name) || CATEGORY_ALIASES.has(name)) {
    return true;
  }
  if (!/^[A-Za-z]+$/.test(name) || name === 'Unknown') {
    return false;
  }
  if (name.length <= 2 && isProperty('gc', name)) {
    return true;
  }
  return (
    (name.length !== 4 || FOUR_LETTER_SCRIPTS.has(name)) &&
    isProperty('sc', name)
  );
}
