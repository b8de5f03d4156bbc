/*
 * Reads a JSON list of Kubernetes objects and prints, for each, the list of
 * what Kubernetes' schemas have against it. A program of its own because the
 * schemas are published as ES modules alone, which Jest does not load.
 */
import { text } from 'node:stream/consumers';

const SCHEMAS = {
  'apps/v1 DaemonSet': 'IoK8sApiAppsV1DaemonSet',
  'apps/v1 Deployment': 'IoK8sApiAppsV1Deployment',
  'apps/v1 StatefulSet': 'IoK8sApiAppsV1StatefulSet',
  'networking.k8s.io/v1 NetworkPolicy': 'IoK8sApiNetworkingV1NetworkPolicy',
  'policy/v1 PodDisruptionBudget': 'IoK8sApiPolicyV1PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1 ClusterRole': 'IoK8sApiRbacV1ClusterRole',
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding':
    'IoK8sApiRbacV1ClusterRoleBinding',
  'v1 PersistentVolumeClaim': 'IoK8sApiCoreV1PersistentVolumeClaim',
  'v1 Namespace': 'IoK8sApiCoreV1Namespace',
  'v1 Service': 'IoK8sApiCoreV1Service',
  'v1 ServiceAccount': 'IoK8sApiCoreV1ServiceAccount',
};

/** Kinds of operators, by the package that has the schemas of each. */
const OPERATORS = {
  'argo-cd': {
    'argoproj.io/v1alpha1 Application':
      'ComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1Application',
  },
  'flux-cd': {
    'kustomize.toolkit.fluxcd.io/v1 Kustomization':
      'ComGithubFluxcdKustomizeControllerApiV1Kustomization',
    'source.toolkit.fluxcd.io/v1 GitRepository':
      'ComGithubFluxcdSourceControllerApiV1GitRepository',
  },
  'external-secrets': {
    'external-secrets.io/v1 ExternalSecret':
      'ComGithubExternalSecretsExternalSecretsApisExternalsecretsV1ExternalSecret',
  },
  'prometheus-operator': {
    'monitoring.coreos.com/v1 PrometheusRule':
      'ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoringV1PrometheusRule',
  },
};

const modules = [
  ...Object.entries(SCHEMAS).map(([type, name]) => [
    type,
    `kubernetes-models/_schemas/${name}`,
  ]),
  ...Object.entries(OPERATORS).flatMap(([name, schemas]) => {
    // Not among what the package exports, and yet there.
    const root = import.meta.resolve(`@kubernetes-models/${name}`);
    return Object.entries(schemas).map(([type, schema]) => [
      type,
      new URL(`_schemas/${schema}.js`, root).href,
    ]);
  }),
];

const validators = new Map(
  await Promise.all(
    modules.map(async ([type, module]) => {
      const schema = await import(module);
      return [type, schema.validate];
    }),
  ),
);

function problemsOf(object) {
  const type = `${object.apiVersion} ${object.kind}`;
  const validate = validators.get(type);
  if (!validate) {
    return [`${type} is no kind that is rendered`];
  }
  const { watched, unread } = watchReads(object);
  if (!validate(watched)) {
    return validate.errors.map(
      ({ instancePath, keyword, params }) =>
        `${instancePath} breaks "${keyword}" ${JSON.stringify(params)}`,
    );
  }
  // The API server would drop those without a word.
  return unread().map(path => `${path} is unknown to ${type}`);
}

/**
 * The same data behind a proxy that remembers which fields were read: a
 * validator reads every field that its schema knows, so that those it never
 * looked at are unknown to it.
 */
function watchReads(data) {
  const unreadPaths = new Set();

  function watch(value, path) {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    const watched = Array.isArray(value)
      ? value.map((item, index) => watch(item, `${path}/${index}`))
      : Object.fromEntries(
          Object.entries(value).map(([key, field]) => {
            unreadPaths.add(`${path}/${key}`);
            return [key, watch(field, `${path}/${key}`)];
          }),
        );
    return new Proxy(watched, {
      get(target, key) {
        unreadPaths.delete(`${path}/${String(key)}`);
        return target[key];
      },
    });
  }

  return { watched: watch(data, ''), unread: () => [...unreadPaths] };
}

const objects = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(objects.map(problemsOf)));
