import {
  attribute,
  File,
  literalValue,
  Node,
  raw,
  redact,
  walk,
} from '@alloy-fleet/alloy-config';
import type { Evidence } from '../../finding';
import type { ParsedFile } from '../../static/config';
import { filesEvidence } from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const configPlainSecret = defineConfigurationCheck({
  id: 'config/plain-secret',
  title: 'No secret is written into a configuration',
  docs: 'A ConfigMap, and a repository, are read by many who may read no Secret.',
  severity: 'critical',
  question: 'whether a secret is written into the configuration',
  needs: ['config'],
  isOfFiles: true,
  decide({ config }) {
    const places = config.parsed.flatMap(secretsIn);
    return places.length === 0
      ? passing(
          'No secret is written into the configuration.',
          filesEvidence(config),
        )
      : failing(
          'A secret is written into the configuration, where everyone sees it who may read ConfigMaps or the repository.',
          places,
          {
            text: 'Give it to the container by a Secret, read it by sys.env or remote.kubernetes.secret, and change it: it is known.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/components/remote/remote.kubernetes.secret/',
            alloy: snippet(
              attribute('password', raw('sys.env("MIMIR_PASSWORD")')),
            ),
            patch:
              'env:\n  - name: MIMIR_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: mimir\n        key: password',
          },
        );
  },
});

/** Where redaction would hide something; the secret itself is not part of it. */
function secretsIn({ name, tree, source }: ParsedFile): Evidence[] {
  const hidden = literals(redact(tree));
  return literals(tree).flatMap((literal, index) => {
    const replaced = hidden[index];
    if (literal.raw === replaced?.raw || literalValue(literal) === '') {
      return [];
    }
    const { line, column } = source.positionAt(literal.start);
    return {
      kind: 'config' as const,
      file: name,
      line,
      column,
      text: replaced?.raw ?? '(secret)',
    };
  });
}

type Literal = Extract<Node, { type: 'literal' }>;

function literals(tree: File): Literal[] {
  const found: Literal[] = [];
  walk(tree, node => {
    if (node.type === 'literal') {
      found.push(node);
    }
  });
  return found;
}
