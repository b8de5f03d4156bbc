import { fireEvent, render, screen, within } from '@testing-library/react';
import { Cell, RowHeader, TableRow } from './cells';
import { RowsTable } from './RowsTable';

const groups = [{ title: '', columns: ['Name', 'Number'] }];

/** Which rows were rendered, as often as they were. */
let rendered: number[];

function Numbered({ number }: { number: number }) {
  rendered.push(number);
  return (
    <TableRow>
      <RowHeader name={`pod-${number}`}>{`pod-${number}`}</RowHeader>
      <Cell label="Number">{number}</Cell>
    </TableRow>
  );
}

const numbered = (number: number) => <Numbered number={number} />;

function renderRows(count: number) {
  rendered = [];
  return render(
    <RowsTable
      label="Instances"
      groups={groups}
      rows={Array.from({ length: count }, (_, i) => i)}
      rowKey={String}
    >
      {numbered}
    </RowsTable>,
  );
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Instances' })).getAllByRole(
    'rowheader',
  );

describe('RowsTable', () => {
  beforeEach(() => {
    // jsdom lays nothing out: a window of 600 pixels, rows of 40.
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockImplementation(function height(this: HTMLElement) {
        return this.tagName === 'TBODY' ? 40 : 600;
      });
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(800);
  });
  afterEach(() => jest.restoreAllMocks());

  it('has all rows in the page while they are few', () => {
    renderRows(60);

    expect(rows()).toHaveLength(60);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('has only those in sight of thousands, and says how many there are', () => {
    renderRows(5000);

    expect(rows()[0]).toHaveTextContent('pod-0');
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5000');
  });

  it('can be scrolled by keyboard, and shows what comes into sight', () => {
    renderRows(5000);
    const region = screen.getByRole('region', { name: 'Instances' });
    expect(region).toHaveAttribute('tabindex', '0');

    region.scrollTop = 100_000;
    fireEvent.scroll(region);
    const shown = rows().map(it => it.textContent);
    expect(shown).toContain('pod-2500');
    expect(shown).not.toContain('pod-0');
    expect(shown.length).toBeLessThan(60);
  });

  it('renders a row once, however many come into sight beside it', () => {
    renderRows(5000);
    const region = screen.getByRole('region', { name: 'Instances' });
    for (const top of [40, 80, 400]) {
      region.scrollTop = top;
      fireEvent.scroll(region);
    }

    expect(rows().map(it => it.textContent)).toContain('pod-30');
    expect(rendered).toEqual([...new Set(rendered)]);
  });
});
