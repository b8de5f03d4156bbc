import { attributeOf, blocksIn, literalOf } from '@alloy-fleet/alloy-config';
import {
  componentFacts,
  traitsOfBlock,
} from '@alloy-fleet/alloy-config/components';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { sourcesOf } from './flow';

/** The exporters that measure the host that they run on. */
export function hostExporters(config: Configuration): Component[] {
  return config.whose(({ host }) => host).filter(it => !isOfText(it));
}

/**
 * What feeds a component targets that differ by host. An exporter of text
 * files is none when its instance is written out: every replica has the same
 * target then, and one of them scrapes it.
 */
export function hostSourcesOf(
  config: Configuration,
  component: Component,
): Component[] {
  const sources = sourcesOf(config, component);
  const isNamed = sources.some(namesInstance);
  return sources.filter(it => isOfHost(it) && !(isNamed && isOfText(it)));
}

/** Whether text files feed a component under one name, whichever replica it is. */
export function takesNamedText(
  config: Configuration,
  component: Component,
): boolean {
  const sources = sourcesOf(config, component);
  return sources.some(isOfText) && sources.some(namesInstance);
}

/** Whether a component's targets or its work differ by host. */
function isOfHost({ block }: Component): boolean {
  return traitsOfBlock(block).some(
    ({ kind }) => kind === 'host targets' || kind === 'node-local',
  );
}

function isOfText({ block }: Component): boolean {
  return traitsOfBlock(block).some(({ kind }) => kind === 'text files');
}

/** Whether a rule gives all targets the same instance. */
function namesInstance({ name, block }: Component): boolean {
  return (
    componentFacts(name).relabels === 'targets' &&
    blocksIn(block, 'rule').some(
      rule =>
        literalOf(rule, 'target_label') === 'instance' &&
        /^[^$]+$/.test(String(literalOf(rule, 'replacement') ?? '')) &&
        !attributeOf(rule, 'regex') &&
        (literalOf(rule, 'action') ?? 'replace') === 'replace',
    )
  );
}
