import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExchangeFile } from '../../../shared/api/exchangeFile';
import { contrastOnWhite, contrastText } from '../../../shared/clinic/contrast';
import { PrintColor } from '../../../shared/clinic/look';
import { newClinic } from '../../../shared/clinic/newClinic';
import { readDocument, sealDocument } from '../../../shared/document';
import { examples } from '../../../shared/examples';

const id = '11111111-1111-4111-8111-111111111111';

describe('the colour of a clinic', () => {
  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#595959', 7.0],
    ['#ff0000', 4.0],
    ['#0000ff', 8.59],
  ])('%s has the contrast on white that others measure', (color, contrast) => {
    expect(contrastOnWhite(color)).toBeCloseTo(contrast, 1);
  });

  test('below 7:1 is refused with its contrast and the limit', () => {
    expect(PrintColor.safeParse('#777777').error?.issues.map(({ message }) => message)).toEqual([
      'must have a contrast of at least 7:1 on white; #777777 has 4.47:1',
    ]);
    expect(PrintColor.safeParse('#595959').success).toBe(true);
    expect(PrintColor.safeParse('#5a5a5a').error?.issues[0]?.message).toContain('#5a5a5a has 6.89:1');
  });

  test.each(['black', '#000', '000000', '#00000', '#0000000', '#00000g', '', '#AA0000', ' #000000'])(
    '"%s" is no colour',
    (color) => {
      expect(PrintColor.safeParse(color).error?.issues).toMatchObject([
        { message: 'must be six digits or letters a to f after a #, such as #1b2a5c' },
      ]);
    },
  );

  test('a contrast below 7 never reads as 7', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const color = `#${red}${green}${blue}`;
        const shown = Number.parseFloat(contrastText(color));
        expect(shown >= 7).toBe(PrintColor.safeParse(color).success);
        expect(contrastOnWhite(color) - shown).toBeLessThan(0.011);
      }),
    );
  });
});

describe('a clinic from before it had its own look', () => {
  const { logo: _logo, color: _color, ...first } = { ...newClinic(), name: 'North Street' };
  const sealed = sealDocument('clinic', { id, revision: 3, body: newClinic() });

  test('opens, without a logo and in black, and is the same in all else', () => {
    expect(readDocument('clinic', { ...sealed, schema: 1, body: first })).toEqual({
      ok: true,
      value: { id, revision: 3, body: { ...first, logo: null, color: null } },
    });
    expect(sealed.schema).toBe(2);
    expect(readDocument('clinic', { ...sealed, body: first })).toMatchObject({ ok: false });
  });

  test.each([[null], [[]], ['text'], [3]])('that is broken is refused in words: %j', (body) => {
    expect(readDocument('clinic', { ...sealed, schema: 1, body })).toMatchObject({
      error: { code: 'unreadable', message: expect.stringContaining('clinic') },
    });
  });

  test('is read from an exchange file; one with a look keeps its colour, but no logo, for its picture is not there', () => {
    const [example] = examples;
    const read = (clinic: unknown) => {
      const file = readExchangeFile(JSON.stringify({ ...example, clinic }));
      return file.ok ? file.value.clinic : file.error;
    };
    expect(read(first)).toEqual({ ...first, logo: null, color: null });
    const look = { logo: { id, width: 300, height: 100 }, color: '#1b2a5c' };
    expect(read({ ...first, ...look })).toEqual({ ...first, logo: null, color: '#1b2a5c' });
    expect(read({ ...first, color: '#ff0000' })).toContain(
      'file.clinic.color: must have a contrast of at least 7:1',
    );
    expect(read({ ...first, currentTherapist: id })).toContain('must be one of the therapists');
  });
});
