import type {
  Autoscaler,
  Budget,
  LabelSelector,
  NetworkPolicy,
  Service,
} from '../collector/surroundings';
import {
  at,
  fields,
  KubernetesObject,
  list,
  name,
  text,
  textFields,
  texts,
} from './KubernetesObject';

export function readService(object: KubernetesObject): Service {
  const spec = fields(object.spec);
  return {
    name: name(object),
    selector: spec.selector ? textFields(spec.selector) : undefined,
    headless: spec.clusterIP === 'None',
    publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
    ports: list(spec.ports).map(port => ({
      name: text(at(port, 'name')),
      port: Number(at(port, 'port')),
      targetPort: text(at(port, 'targetPort')),
    })),
  };
}

export function readBudget(object: KubernetesObject): Budget {
  return {
    name: name(object),
    selector: readSelector(at(object, 'spec', 'selector')),
    minAvailable: text(at(object, 'spec', 'minAvailable')),
    maxUnavailable: text(at(object, 'spec', 'maxUnavailable')),
  };
}

export function readAutoscaler(object: KubernetesObject): Autoscaler {
  const target = at(object, 'spec', 'scaleTargetRef');
  return {
    name: name(object),
    target: {
      kind: text(at(target, 'kind')) ?? '',
      name: text(at(target, 'name')) ?? '',
    },
    minReplicas: Number(text(at(object, 'spec', 'minReplicas')) ?? 1),
    maxReplicas: Number(text(at(object, 'spec', 'maxReplicas')) ?? 1),
    neverScalesDown:
      at(object, 'spec', 'behavior', 'scaleDown', 'selectPolicy') ===
      'Disabled',
  };
}

function readSelector(value: unknown): LabelSelector | undefined {
  return value === undefined || value === null
    ? undefined
    : {
        matchLabels: textFields(at(value, 'matchLabels')),
        matchExpressions: list(at(value, 'matchExpressions')).map(it => ({
          key: text(at(it, 'key')) ?? '',
          operator: text(at(it, 'operator')) ?? '',
          values: texts(at(it, 'values')),
        })),
      };
}

export function readNetworkPolicy(object: KubernetesObject): NetworkPolicy {
  const types = texts(at(object, 'spec', 'policyTypes'));
  return {
    name: name(object),
    selector: readSelector(at(object, 'spec', 'podSelector')) ?? {},
    // Without types a policy is for what comes in.
    policyTypes: types.length > 0 ? types : ['Ingress'],
  };
}
