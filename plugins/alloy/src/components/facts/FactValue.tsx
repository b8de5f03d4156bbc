import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { sourceName } from '../../report';
import { alloyTranslationRef } from '../../translation';
import { UnknownValue } from './UnknownValue';

/** A fact: its value, or why it is not known; its source on hover. */
export function FactValue<T>(props: {
  fact: Fact<T>;
  children: (value: T) => ReactNode;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { fact, children } = props;
  if (!fact.known) {
    return <UnknownValue reasons={[fact.reason]} />;
  }
  const source = sourceName(fact.source, t);
  return (
    <span title={t('source.from', { source })}>{children(fact.value)}</span>
  );
}
