import { specFields } from './specFields';
import {
  secretsMadeTwice,
  takenNames,
  tracesWithoutReceiver,
  unreachableStores,
} from './specRules';

/** The spec of a cluster's collectors: what a person asks for. */
export const specSchema = specFields.superRefine((spec, context) => {
  const issues = [
    ...takenNames(spec),
    ...unreachableStores(spec),
    ...tracesWithoutReceiver(spec),
    ...secretsMadeTwice(spec),
  ];
  for (const { path, message } of issues) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
