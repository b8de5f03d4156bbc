/** A pipeline as people write them: comments, nesting, references, strings. */
function pipeline(index: number): string {
  return `// Pods of team ${index}, found once and scraped by every replica.
discovery.kubernetes "team_${index}" {
  role = "pod"

  namespaces {
    names = ["team-${index}", "team-${index}-staging"]
  }
}

discovery.relabel "team_${index}" {
  targets = discovery.kubernetes.team_${index}.targets

  rule {
    source_labels = ["__meta_kubernetes_pod_phase"]
    regex         = "Pending|Succeeded|Failed|Completed"
    action        = "drop"
  }

  rule {
    source_labels = ["__meta_kubernetes_namespace", "__meta_kubernetes_pod_label_app"]
    separator     = "/"
    target_label  = "job" // what dashboards select by
  }
}

prometheus.scrape "team_${index}" {
  targets         = discovery.relabel.team_${index}.output
  forward_to      = [prometheus.remote_write.default.receiver]
  scrape_interval = "${15 + (index % 4) * 15}s"
  honor_labels    = ${index % 2 === 0}

  clustering {
    enabled = true
  }
}

loki.process "team_${index}" {
  forward_to = [loki.write.default.receiver]

  stage.static_labels {
    values = {
      team    = "team-${index}",
      cluster = coalesce(sys.env("CLUSTER"), "unknown"),
      shard   = ${index} + 1,
    }
  }
}

`;
}

const DESTINATIONS = `prometheus.remote_write "default" {
  endpoint {
    url = "https://mimir.example/api/v1/push"
  }
}

loki.write "default" {
  endpoint {
    url = "https://loki.example/loki/api/v1/push"
  }
}

`;

/** A valid configuration of about that many bytes. */
export function ordinaryConfig(bytes: number): string {
  let text = DESTINATIONS;
  for (let index = 0; text.length < bytes; index++) {
    text += pipeline(index);
  }
  return text;
}
