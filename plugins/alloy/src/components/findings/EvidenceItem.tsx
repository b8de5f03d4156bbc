import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { exploreUrl } from '../../explore';
import { Link, useClusterPaths } from '../address';
import { Snippet } from '../snippet';
import { Terms } from './Terms';
import { useFindingLinks } from './FindingLinks';
import { evidenceTerms } from './evidenceTerms';

type Of<K extends Evidence['kind']> = Evidence & { kind: K };

/** One proof of a finding, and where it can be seen. */
export function EvidenceItem(props: {
  finding: Finding;
  evidence: Evidence;
  /** Whether the same object was shown before, with where it can be seen. */
  sameObject: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { finding, evidence, sameObject } = props;
  return (
    <>
      {evidence.kind === 'query' && <QueryEvidence evidence={evidence} />}
      <Terms terms={evidenceTerms(evidence, t)} />
      {evidence.kind === 'object' && !sameObject && (
        <ObjectEvidence evidence={evidence} />
      )}
      {evidence.kind === 'config' && (
        <ConfigEvidence finding={finding} evidence={evidence} />
      )}
    </>
  );
}

function QueryEvidence(props: { evidence: Of<'query'> }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { explore } = useFindingLinks();
  const { query, store } = props.evidence;
  const isLogs = store === 'logs';
  const datasource = isLogs ? explore.logs : explore.metrics;
  return (
    <>
      <Snippet text={query} what={t('findings.what.query')} />
      {datasource && (
        <Link
          to={exploreUrl(datasource, isLogs ? 'loki' : 'prometheus', query)}
        >
          {t('findings.explore')}
        </Link>
      )}
    </>
  );
}

function ObjectEvidence({ evidence }: { evidence: Of<'object'> }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { kubernetesTab } = useFindingLinks();
  const { object, namespace } = evidence;
  const command = [
    'kubectl get',
    object,
    ...(namespace ? [`--namespace ${namespace}`] : []),
    '--output yaml',
  ].join(' ');
  return (
    <>
      {/* Only what is an object's own name, and nothing a shell would read. */}
      {/^[a-z.]+\/[a-z0-9.-]+$/.test(object) && (
        <Snippet text={command} what={t('findings.what.command')} />
      )}
      {kubernetesTab && (
        <Link to={kubernetesTab}>{t('findings.kubernetes')}</Link>
      )}
    </>
  );
}

function ConfigEvidence(props: { finding: Finding; evidence: Of<'config'> }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const paths = useClusterPaths();
  const { kind, name, namespace, collector } = props.finding.subject;
  const { file, line } = props.evidence;
  const of = kind === 'collector' ? name : collector;
  return of !== undefined && namespace !== undefined ? (
    <Link to={paths.collector({ namespace, name: of }, { file, line })}>
      {t('findings.configuration')}
    </Link>
  ) : null;
}
