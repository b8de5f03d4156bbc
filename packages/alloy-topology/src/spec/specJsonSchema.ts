import { z } from 'zod';
import { specSchema } from './specSchema';

/**
 * The JSON Schema (draft 2020-12) of a spec as a person writes it. It says
 * less than `parseSpec`: rules between fields are not in it.
 */
export function specJsonSchema(): object {
  return z.toJSONSchema(specSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.form;
    },
  });
}
