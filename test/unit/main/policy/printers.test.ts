import { describe, expect, it } from 'vitest';
import { countPrinters } from '../../../../main/policy/printers';

describe('the printers of the computer', () => {
  const nothing = () => undefined;

  it('are counted', async () => {
    expect(await countPrinters(async () => [{}, {}], nothing)).toBe(2);
    expect(await countPrinters(async () => [], nothing)).toBe(0);
  });

  it('are unknown where there is nobody to ask', async () =>
    expect(await countPrinters(null, nothing)).toBeNull());

  it('are unknown where the system does not answer, which is reported', async () => {
    const reported: unknown[] = [];
    const off = new Error('the print service is off');
    expect(
      await countPrinters(
        () => Promise.reject(off),
        (error) => reported.push(error),
      ),
    ).toBeNull();
    expect(reported).toEqual([off]);
  });
});
