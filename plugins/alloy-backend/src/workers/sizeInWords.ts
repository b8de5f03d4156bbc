const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'];

/** How large a text is, as a person says it: `1.0 MiB`, `512 bytes`. */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]}`;
}
