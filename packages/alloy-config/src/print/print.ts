import { File } from '../ast';
import { printParsed } from './printFile';
export function print(file: File): string {
  return `${printParsed(file, file.source!)}\n`;
}
