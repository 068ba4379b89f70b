import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrastText } from '../../shared/clinic/contrast';
import { picture } from '../support/photos';
import { openSession, type Session } from './session';

/** A clinic gives its handouts a look: a logo and a colour, kept over a reload. */
describe('the look of the handout', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    // Whoever listens before a key is pressed is not outrun by it.
    session.page.on('filechooser', () => undefined);
    await openClinic();
  });
  afterAll(() => session.close());

  const look = () => session.page.getByRole('region', { name: 'Look of the handout' });
  const logo = () => look().getByRole('img', { name: 'The clinic’s logo' });
  const saved = () => session.page.locator('[data-save="saved"]').waitFor();
  const logosKept = async () =>
    (await readdir(session.app.dataFolder)).filter((name) => name.startsWith('logo-'));
  const openClinic = async () => {
    await session.page.getByRole('button', { name: 'Clinic', exact: true }).click();
    await look().waitFor();
  };
  const pick = async (name: string, content: string | Uint8Array) => {
    const file = path.join(session.app.dataFolder, `chosen-${name}`);
    await writeFile(file, content);
    const [chooser] = await Promise.all([
      session.page.waitForEvent('filechooser'),
      session.page.keyboard.press('Enter'),
    ]);
    await chooser.setFiles(file);
  };

  test('files that are no logo are refused in words, and nothing is kept', async () => {
    await look().getByRole('button', { name: 'Choose a logo…' }).focus();
    await pick('large.png', Buffer.alloc(40_000_000));
    await look().getByText('The file is larger than 5 MB. A logo must be at most that.').waitFor();
    await pick('script.svg', '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>');
    await look().getByText('The SVG holds a script, which a logo must not.').waitFor();
    await session.expectAccessibleInBoth();
    expect(await logosKept()).toEqual([]);
  });

  test('a logo and a colour are chosen with the keyboard, and are there after a reload', async () => {
    const { page, expectQuiet } = session;
    await pick('logo.png', await (await picture(600, 200)).png().toBuffer());
    await logo().waitFor();
    await look().getByRole('radio', { name: 'Black' }).focus();
    await page.keyboard.press('ArrowDown');
    await look()
      .getByText(`Contrast on white ${contrastText('#1b2a5c')}`)
      .waitFor();
    await saved();
    await session.expectAccessibleInBoth();
    await page.reload();
    await openClinic();
    await expect.poll(() => logo().evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(600);
    expect(await look().getByRole('radio', { name: 'Navy' }).isChecked()).toBe(true);
    expect(await logosKept()).toHaveLength(1);
    expectQuiet();
  });

  test('a colour that is too light is refused with its contrast, and the last one stays', async () => {
    const { page } = session;
    const own = look().getByLabel('Or a colour of your own');
    await own.fill('#777777');
    await look().getByText('at least 7:1 on white; #777777 has 4.47:1').waitFor();
    await page.getByRole('button', { name: '1 entry not saved' }).waitFor();
    await session.expectAccessibleInBoth();
    expect(await look().getByRole('radio', { name: 'Navy' }).isChecked()).toBe(true);
    await own.fill('#4A0D0D');
    await look()
      .getByText(/Contrast on white 1\d\.\d+:1/)
      .waitFor();
    await saved();
  });

  test('the logo is removed with the keyboard, and focus stays in its place', async () => {
    const { page, expectQuiet } = session;
    await look().getByRole('button', { name: 'Remove the logo' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => logo().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a logo…');
    await saved();
    expectQuiet();
  });
});
