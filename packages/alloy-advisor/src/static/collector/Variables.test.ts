import { Variables } from './Variables';

const doubled = Array.from({ length: 60 }, (_, i) => ({
  name: `V${i + 1}`,
  value: `$(V${i})$(V${i})`,
}));

describe('Variables', () => {
  it('leaves as it is written what would be too long to start anything', () => {
    const variables = Variables.of({
      env: [{ name: 'V0', value: 'x'.repeat(1024) }, ...doubled],
    });

    expect(variables.valueOf('V1')?.length).toBe(2048);
    expect(variables.fillIn('--a=$(V60)')).toBe('--a=$(V59)$(V59)');
    expect(variables.fillIn('$(V0)'.repeat(10_000)).length).toBeLessThan(
      3 * 1024 * 1024,
    );
  });
});
