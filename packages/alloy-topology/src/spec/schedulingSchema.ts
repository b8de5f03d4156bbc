import { z } from 'zod';
import { group } from './group';
import { dnsSubdomain, labelKey, labelValue } from './names';
import { quoteValue } from './quoteValue';
import { choice, listOf } from './values';

const tolerationSchema = group({
  key: labelKey().optional().describe('Key of the taint; none: every taint'),
  operator: choice(['Exists', 'Equal'])
    .default('Exists')
    .describe('Whether the value of the taint has to be equal'),
  value: labelValue().optional().describe('Value of the taint, for Equal'),
  effect: choice(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
    .optional()
    .describe('Effect of the taint; none: every effect'),
}).superRefine(({ key, operator, value }, context) => {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (operator === 'Equal' && key === undefined) {
    refuse('key', 'is missing, and operator Equal needs it');
  }
  if (operator === 'Exists' && value !== undefined) {
    refuse('value', 'is given, and operator Exists takes none: use Equal');
  }
});

/** Where the pods of a collector may run, and what they are worth. */
export const schedulingFields = {
  tolerations: listOf(tolerationSchema, 20)
    .optional()
    .describe('Taints that its pods tolerate'),
  nodeSelector: z
    .record(labelKey(), labelValue(), {
      error: issue =>
        issue.code === 'invalid_key'
          ? `${quoteValue(issue.input)} has a key that is no label of a node`
          : `must be an object, not ${quoteValue(issue.input)}`,
    })
    .optional()
    .describe('Labels of the nodes that its pods run on'),
  priorityClass: dnsSubdomain()
    .optional()
    .describe('PriorityClass of its pods'),
};
