import {
  attributeOf,
  blocksIn,
  BlockStatement,
  pathOf,
  walk,
} from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import { variableReadBy } from './environment';

/** Variables by which a process is told where it runs. */
const OF_THE_HOST =
  /^(?:HOSTNAME|(?:K8S_)?NODE_NAME|(?:K8S_)?POD_(?:NAME|IP|UID)|(?:K8S_)?(?:NODE|HOST)_IP)$/;

/** Whether a component gives what goes through it a label whose value is another on every host. */
export function isLabelledByHost(component: Component): boolean {
  return hostLabelRules(component).length > 0;
}

/** The rules of a component that write a label whose value is another on every host. */
export function hostLabelRules({ block }: Component): BlockStatement[] {
  return blocksIn(block, 'rule').filter(rule => {
    const replacement = attributeOf(rule, 'replacement');
    let isOfHost = false;
    if (replacement) {
      walk(replacement.value, node => {
        if (node.type === 'access') {
          isOfHost ||= pathOf(node) === 'constants.hostname';
        }
        isOfHost ||= OF_THE_HOST.test(variableReadBy(node) ?? '');
      });
    }
    return isOfHost;
  });
}
