import type { Labels } from '../../prometheus';

/** What `label_names` answers. */
export interface LabelNamesCardinality {
  readonly label_values_count_total: number;
  readonly label_names_count: number;
  readonly cardinality: readonly {
    readonly label_name: string;
    readonly label_values_count: number;
  }[];
}

/** What `label_values` answers. */
export interface LabelValuesCardinality {
  readonly series_count_total: number;
  readonly labels: readonly {
    readonly label_name: string;
    readonly label_values_count: number;
    readonly series_count: number;
    readonly cardinality: readonly {
      readonly label_value: string;
      readonly series_count: number;
    }[];
  }[];
}

/** Counts of label names and values, largest first, then by name. */
export function labelNamesCardinality(
  series: readonly Labels[],
  limit: number,
): LabelNamesCardinality {
  const values = new Map<string, Set<string>>();
  for (const labels of series) {
    for (const [name, value] of Object.entries(labels)) {
      const known = values.get(name);
      if (known) {
        known.add(value);
      } else {
        values.set(name, new Set([value]));
      }
    }
  }
  const sorted = [...values]
    .map(([name, { size }]) => ({ name, count: size }))
    .sort(byCountAndName);
  return {
    label_values_count_total: sorted.reduce((sum, it) => sum + it.count, 0),
    label_names_count: sorted.length,
    cardinality: sorted.slice(0, limit).map(it => ({
      label_name: it.name,
      label_values_count: it.count,
    })),
  };
}

/**
 * Series by the values of some labels.
 *
 * @param options.total of all series of the tenant: `series_count_total` does
 *   not heed the selector
 */
export function labelValuesCardinality(
  series: readonly Labels[],
  options: { labelNames: readonly string[]; limit: number; total: number },
): LabelValuesCardinality {
  const { labelNames, limit, total } = options;
  const labels = [...new Set(labelNames)].map(name => {
    const counts = new Map<string, number>();
    let seriesCount = 0;
    for (const it of series) {
      const value = it[name];
      if (value !== undefined) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
        seriesCount++;
      }
    }
    const sorted = [...counts]
      .map(([value, count]) => ({ name: value, count }))
      .sort(byCountAndName);
    return {
      label_name: name,
      label_values_count: sorted.length,
      series_count: seriesCount,
      cardinality: sorted.slice(0, limit).map(it => ({
        label_value: it.name,
        series_count: it.count,
      })),
    };
  });
  return {
    series_count_total: total,
    labels: labels
      .filter(it => it.label_values_count > 0)
      .sort((a, b) =>
        byCountAndName(
          { name: a.label_name, count: a.series_count },
          { name: b.label_name, count: b.series_count },
        ),
      ),
  };
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Go compares bytes; so does this for what labels hold in practice. */
function byCountAndName(a: Counted, b: Counted): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}
