import { componentType } from '@alloy-fleet/alloy-config/catalogue';
import { exposersOf } from './exposersOf';
import { metricChecks } from './metricChecks';
import { recordMetrics } from './recordMetrics';

describe('exposersOf', () => {
  it('names all components behind the metrics that a check reads', () => {
    expect(
      exposersOf({
        measure: ({ select }) => select('loki_write_sent_bytes_total'),
      }),
    ).toEqual(['loki.write']);
    expect(
      exposersOf({
        measure: ({ select }) =>
          `${select('up')} + ${select('alloy_build_info')}`,
      }),
    ).toContain('prometheus.operator.probes');
  });

  it('names none where every Alloy has what a check reads', () => {
    expect(
      exposersOf({ measure: ({ select }) => select('alloy_build_info') }),
    ).toBeUndefined();
  });

  it('finds somebody behind each metric that is not of every process', () => {
    // What a process says of itself, whatever its configuration.
    const OF_PROCESSES = /^(?:alloy_|go_|cluster_|remotecfg_)/;
    const ofNobody = metricChecks.filter(check => {
      const metrics = [...recordMetrics(check.measure)];
      const isOfAll = metrics.every(it => OF_PROCESSES.test(it));
      return !isOfAll && check.exposedBy === undefined;
    });
    expect(ofNobody.map(it => it.id)).toEqual([]);
  });

  it('names components that there are', () => {
    const named = metricChecks.flatMap(({ exposedBy = [] }) =>
      exposedBy === 'clustering' ? [] : exposedBy,
    );
    expect(named).not.toEqual([]);
    expect(named.filter(it => !componentType(it))).toEqual([]);
  });
});
