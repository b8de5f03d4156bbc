import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** An example of one step of an action. */
export function exampleOf(options: {
  readonly description: string;
  readonly id: string;
  readonly name: string;
  readonly action: string;
  readonly input: object;
}): TemplateExample {
  const { description, ...step } = options;
  return { description, example: stringify({ steps: [step] }) };
}
