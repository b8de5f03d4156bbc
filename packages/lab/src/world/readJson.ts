import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InvalidWorldError } from './InvalidWorldError';

/**
 * The content of a JSON file of a world, checked.
 *
 * @throws InvalidWorldError naming the file when it is missing, is not JSON or
 *   has another shape
 */
export async function readJson<T extends z.ZodTypeAny>(
  file: string,
  schema: T,
): Promise<z.output<T>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new InvalidWorldError({
      file,
      problem:
        code === 'ENOENT' ? 'it is missing' : `it is unreadable: ${code}`,
    });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new InvalidWorldError({
      file,
      problem: `it is not JSON: ${(error as Error).message}`,
    });
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue.path.length ? issue.path.join('.') : 'its content';
    throw new InvalidWorldError({
      file,
      problem: `${where}: ${issue.message}`,
    });
  }
  return parsed.data;
}
