import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, accountsAmong } from '../../../src/domain/accounts.ts';

const ofAccount = (ending: string, count: number) =>
  Array.from({ length: count }, (_, index) => `81902040608${index % 10}${ending}`.padStart(16, '8'));

describe('accounts', () => {
  it('are told apart by the last four digits of their order numbers', () => {
    expect(accountOf('8190204060811234')).toBe('1234');
    expect(accountOf('typed-1f0e')).toBeNull();
    expect(accountsAmong([...ofAccount('1234', 2), ...ofAccount('9876', 7)])).toEqual(['9876', '1234']);
  });

  it('are not offered where there is one, or where endings are chance', () => {
    expect(accountsAmong(ofAccount('1234', 30))).toEqual([]);
    expect(accountsAmong([])).toEqual([]);
    expect(accountsAmong(Array.from({ length: 40 }, (_, index) => String(8_190_204_060_810_000 + index * 7)))).toEqual(
      [],
    );
  });

  it('lets parcels from elsewhere be', () => {
    expect(accountsAmong(['own-1', 'own-2', 'own-3', ...ofAccount('1234', 9)])).toEqual([]);
  });

  it('never offers more accounts than a third of the orders', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\d{16}$/)), (ids) => {
        expect(accountsAmong(ids).length * 3).toBeLessThanOrEqual(ids.length);
      }),
    );
  });
});
