import { OPTIONS } from './options';
import { matrixSpecs } from './matrixSpecs';

describe('matrixSpecs', () => {
  const specs = matrixSpecs();
  /** What of each option a row of pairs takes; its default is not named. */
  const rows = specs
    .filter(it => it.name.startsWith('pairs-'))
    .map(({ choices }) =>
      OPTIONS.map(
        option =>
          option.find(({ name }) => choices.includes(name)) ?? option[0],
      ),
    );

  it('has every choice of every option meet every choice of every other', () => {
    for (let first = 0; first < OPTIONS.length; first++) {
      for (let second = first + 1; second < OPTIONS.length; second++) {
        const met = new Set(
          rows.map(row => `${row[first].name} ${row[second].name}`),
        );
        expect(met.size).toBe(OPTIONS[first].length * OPTIONS[second].length);
      }
    }
  });

  it('takes far fewer rows than there are combinations', () => {
    expect(rows.length).toBeLessThan(60);
  });

  it('gives every spec a name of its own, and the same ones again', () => {
    const names = specs.map(it => it.name);
    expect(new Set(names).size).toBe(names.length);
    expect(matrixSpecs()).toEqual(specs);
  });
});
