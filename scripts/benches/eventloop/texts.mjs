import { createHash } from 'node:crypto';

export const MIB = 2 ** 20;
/** In one file of a repository. */
const MANIFESTS = 40;

/** Files of manifests of so many bytes together, by path. */
export function repositoryOf(bytes) {
  const files = {};
  let left = bytes;
  for (let index = 0; ; index++) {
    let text = '';
    for (let i = 0; i < MANIFESTS; i++) {
      text += manifest(`app-${index}-${i}`);
    }
    left -= text.length;
    if (left < 0) {
      return files;
    }
    files[`apps/app-${index}.yaml`] = text;
  }
}

function manifest(name) {
  // An archive of them shrinks as one of real manifests does, and no more.
  const digest = createHash('sha256').update(name).digest('hex');
  return `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: apps
  labels: { app: ${name} }
spec:
  replicas: 3
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: main
          image: registry.example.net/${name}@sha256:${digest}
          args: ['--listen=:8080', '--log-level=info']
          env:
            - name: GREETING
              value: hello
`;
}

/** A configuration of so many bytes: what is discovered is scraped, and sent. */
export function configurationOf(bytes) {
  let text = `prometheus.remote_write "store" {
  endpoint {
    url = "https://mimir.example.net/api/v1/push"

    basic_auth {
      username = "alloy"
      password = "not to be seen"
    }
  }
}
`;
  for (let index = 0; ; index++) {
    const more = pipeline(index);
    if (text.length + more.length > bytes) {
      return text;
    }
    text += more;
  }
}

function pipeline(index) {
  return `
discovery.kubernetes "app_${index}" {
  role = "pod"
}

discovery.relabel "app_${index}" {
  targets = discovery.kubernetes.app_${index}.targets

  rule {
    source_labels = ["__meta_kubernetes_pod_label_app"]
    regex         = "app-${index}"
    action        = "keep"
  }
}

prometheus.scrape "app_${index}" {
  targets    = discovery.relabel.app_${index}.output
  forward_to = [prometheus.remote_write.store.receiver]

  clustering {
    enabled = true
  }
}
`;
}
