import { block, Expression } from '@alloy-fleet/alloy-config';

/** A relabelling rule that sets a label, whatever it was. */
export function relabelTo(label: string, value: string | Expression) {
  return block('rule', { target_label: label, replacement: value });
}
