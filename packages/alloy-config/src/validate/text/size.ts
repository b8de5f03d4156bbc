// The units of a base-2 size: `KiB`, and `KB` for the same.
const UNIT = /^(?:[KMGTPE]i?)?B$/;

const PART = /([0-9]*)(?:\.([0-9]*))?([^0-9.]*)/y;

/** Why a base-2 size (`5MiB`) is refused, in the words of alecthomas/units; undefined if it is not. */
export function sizeProblem(text: string): string | undefined {
  const invalid = `units: invalid ${text}`;
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') {
    return undefined;
  }
  if (unsigned === '') {
    return invalid;
  }
  PART.lastIndex = 0;
  while (PART.lastIndex < unsigned.length) {
    const [, whole, fraction = '', unit] = PART.exec(unsigned)!;
    if (whole === '' && fraction === '') {
      return invalid;
    }
    if (!UNIT.test(unit)) {
      return `units: unknown unit ${unit} in ${text}`;
    }
  }
  return undefined;
}
