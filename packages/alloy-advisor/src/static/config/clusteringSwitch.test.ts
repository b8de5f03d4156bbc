import { parse } from '@alloy-fleet/alloy-config';
import type { BlockStatement } from '@alloy-fleet/alloy-config';
import { clusteringSwitch, isComponentClustered } from './clusteringSwitch';

function blockOf(body: string): BlockStatement {
  return parse(`a.b "c" {\n${body}\n}\n`).file.body[0] as BlockStatement;
}

describe('the clustering block of a component', () => {
  it('says whether clustering is on', () => {
    const clustered = (value: string) =>
      isComponentClustered(blockOf(`clustering {\nenabled = ${value}\n}`));
    expect(clustered('true')).toBe(true);
    expect(clustered('false')).toBe(false);
    expect(isComponentClustered(blockOf(''))).toBe(false);
  });

  it('leaves open what is computed', () => {
    const block = blockOf('clustering {\nenabled = 1 == 1\n}');
    expect(clusteringSwitch(block)).toBeUndefined();
    expect(clusteringSwitch(blockOf(''))).toBe(false);
  });
});
