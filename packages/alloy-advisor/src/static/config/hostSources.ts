import { attributeOf, blocksIn, literalOf } from '@alloy-fleet/alloy-config';
import {
  componentFacts,
  traitsOfBlock,
} from '@alloy-fleet/alloy-config/components';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { nearestSource, sourcesOf } from './flow';

/** The exporters that measure the host that they run on. */
export function hostExporters(config: Configuration): Component[] {
  return config.whose(({ host }) => host).filter(it => !isOfText(it));
}

/**
 * The nearest that feeds a component targets which differ by host. An exporter
 * of text files does not when its instance is written out: every replica has
 * the same target then, and one of them scrapes it.
 */
export function hostSourceOf(
  config: Configuration,
  component: Component,
): Component | undefined {
  return nearestSource(
    config,
    component,
    isNamed(config, component) ? isOfHostWithoutText : isOfHost,
  );
}

/** All that feed some components targets that differ by host. */
export function hostSourcesOf(
  config: Configuration,
  components: readonly Component[],
): Component[] {
  const ofUnnamed = new Set(
    sourcesOf(
      config,
      components.filter(it => !isNamed(config, it)),
    ),
  );
  return sourcesOf(config, components).filter(
    it => isOfHost(it) && (!isOfText(it) || ofUnnamed.has(it)),
  );
}

function isNamed(config: Configuration, component: Component): boolean {
  return nearestSource(config, component, namesInstance) !== undefined;
}

/** Whether text files feed a component under one name, whichever replica it is. */
export function takesNamedText(
  config: Configuration,
  component: Component,
): boolean {
  return (
    nearestSource(config, component, isOfText) !== undefined &&
    isNamed(config, component)
  );
}

/** Whether a component's targets or its work differ by host. */
function isOfHost({ block }: Component): boolean {
  return traitsOfBlock(block).some(
    ({ kind }) => kind === 'host targets' || kind === 'node-local',
  );
}

function isOfHostWithoutText(component: Component): boolean {
  return isOfHost(component) && !isOfText(component);
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
