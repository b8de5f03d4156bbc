import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { coreApis, useAppLocation } from '@backstage/frontend-plugin-api';
import { TestApiProvider, mockApis } from '@backstage/frontend-test-utils';
import { useSeriesRange } from './useSeriesRange';

function renderRange(address: string) {
  const history = mockApis.appHistory({ initialLocation: address });
  return renderHook(
    () => ({ range: useSeriesRange(), search: useAppLocation().search }),
    {
      wrapper: ({ children }: PropsWithChildren) => (
        <TestApiProvider apis={[[coreApis.appHistory, history]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
}

describe('useSeriesRange', () => {
  it('reads the range from the address bar', () => {
    expect(renderRange('/?range=24h').result.current.range[0]).toBe('24h');
  });

  it('is an hour when the address says nothing, or nonsense', () => {
    expect(renderRange('/').result.current.range[0]).toBe('1h');
    expect(renderRange('/?range=7y').result.current.range[0]).toBe('1h');
  });

  it('writes it there, and leaves the rest of the address', () => {
    const { result } = renderRange('/?line=7');
    act(() => result.current.range[1]('6h'));
    expect(result.current.search).toBe('?line=7&range=6h');

    act(() => result.current.range[1]('1h'));
    expect(result.current.search).toBe('?line=7');
  });
});
