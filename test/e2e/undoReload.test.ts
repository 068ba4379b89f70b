import { afterAll, beforeAll, expect, test } from 'vitest';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

test('steps can be undone and redone after the page was opened anew', async () => {
  const { page, expectQuiet } = session;
  await page.getByRole('button', { name: 'Add three example patients' }).click();
  const builder = builderPage(page);
  const open = async () => {
    await page.getByRole('button', { name: /Okafor/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await builder.session('Clinic').waitFor();
  };
  await open();
  const before = await builder.names('Clinic');
  const [first = '', second = '', ...rest] = before;
  await builder.card('Clinic', first).locator('.card__open').press('Alt+ArrowDown');
  await builder.card('Clinic', second).locator('.card__open').press('Delete');
  await expect.poll(() => builder.names('Clinic')).toEqual([first, ...rest]);
  await builder.saved();

  await page.reload();
  await open();
  await page.getByRole('button', { name: `Undo remove ${second}` }).click();
  await expect.poll(() => builder.names('Clinic')).toEqual([second, first, ...rest]);
  await builder.saved();

  await page.reload();
  await open();
  await session.press('Control+z');
  await expect.poll(() => builder.names('Clinic')).toEqual(before);
  await page.getByRole('button', { name: `Redo move ${first}` }).click();
  await page.getByRole('button', { name: `Redo remove ${second}` }).click();
  await expect.poll(() => builder.names('Clinic')).toEqual([first, ...rest]);
  await builder.saved();

  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(kept).toBe(0);
  expectQuiet();
});
