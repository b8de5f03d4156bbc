/** The labels that select the pods of one collector. */
export function selectorLabels(collector: string) {
  return {
    'app.kubernetes.io/name': 'alloy',
    'app.kubernetes.io/instance': collector,
  };
}

/** The labels of every object that belongs to a collector. */
export function objectLabels(collector: string) {
  return {
    ...selectorLabels(collector),
    'app.kubernetes.io/part-of': 'alloy-topology',
  };
}
