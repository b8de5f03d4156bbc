import { addImpacts, largerImpact } from './addImpacts';

const lost = { linesPerSecond: 2, nodes: 1 };

describe('addImpacts', () => {
  it('adds up what is of one kind, and keeps what only one has', () => {
    expect(addImpacts(lost, { linesPerSecond: 3, series: 4 })).toEqual({
      linesPerSecond: 5,
      nodes: 1,
      series: 4,
    });
  });

  it('begins with nothing', () => {
    expect(addImpacts(undefined, lost)).toEqual(lost);
  });
});

describe('largerImpact', () => {
  it('counts once what two findings see', () => {
    expect(largerImpact(lost, { linesPerSecond: 3, nodes: 0 })).toEqual({
      linesPerSecond: 3,
      nodes: 1,
    });
  });
});
