import { z } from 'zod';
import { durationSchema } from './duration';

/** For how long it is remembered what a viewer may see. */
export const accessSchema = z
  .strictObject({ remember: durationSchema.optional() })
  .default({})
  .transform(({ remember }) => ({ rememberMs: remember ?? 30_000 }));
