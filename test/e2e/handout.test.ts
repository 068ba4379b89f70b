import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../shared/api/contract';
import { handoutPage } from './handoutPage';
import { openSession, type Session } from './session';

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** From the options to what the patient is given, and back to it months later: step after step on one store. */
describe('the handout screen', () => {
  let session: Session;
  let handout: ReturnType<typeof handoutPage>;
  beforeAll(async () => {
    session = await openSession();
    handout = handoutPage(session.page);
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
    await handout.open(/Alvarez/);
  });
  afterAll(() => session.close());

  type Patient = Output<'patient.load'>;
  const patientOf = async (family: string): Promise<Patient> => {
    const { patients } = await handout.ask<Output<'patient.list'>>('patient.list', {});
    const found = patients.find((one) => one.family.includes(family));
    return handout.ask('patient.load', { patientId: found?.id });
  };
  /** What was issued to each of the three. */
  const issued = async () => {
    const counts: Record<string, number> = {};
    for (const family of ['Alvarez', 'Okafor', 'Lindqvist']) {
      const patientId = (await patientOf(family)).patient.id;
      const { issues } = await handout.ask<Output<'handout.issues'>>('handout.issues', { patientId });
      counts[family] = issues.length;
    }
    return counts;
  };

  test('documents dragged or moved with the keyboard are printed in that order', async () => {
    const { page, expectAccessible } = session;
    if (!(await handout.row('therapist').getByRole('checkbox').isChecked())) await handout.tick('therapist');
    const firstPage = async () => (await handout.pagesOf(await handout.saved('Save PDF')))[0];
    expect(await firstPage()).toContain('Your bone-strength exercises');
    await handout.row('therapist').dragTo(handout.row('handout'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(async () => (await handout.order())[0]).toBe('therapist');
    expect(await firstPage()).not.toContain('Your bone-strength exercises');
    await handout.row('therapist').getByRole('checkbox').focus();
    await session.press('Alt+ArrowDown');
    expect((await handout.order()).slice(0, 2)).toEqual(['handout', 'therapist']);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset['document'])).toBe(
      'therapist',
    );
    await page.getByText('Therapist copy, position 2 of 6').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Move Therapist copy up' }).click();
    expect((await handout.order())[0]).toBe('therapist');
    await page.getByRole('button', { name: 'Move Therapist copy down' }).click();
    await expectAccessible();
  });

  test('the preview stays on its page when the pages change, and turns by the keyboard', async () => {
    const { page } = session;
    await page.getByRole('main', { name: 'Preview' }).focus();
    await expect
      .poll(async () => {
        await session.press('PageDown');
        return handout.pageShown();
      })
      .toBeGreaterThan(2);
    const at = await handout.restingPage();
    await page.getByRole('radio', { name: 'A4' }).click();
    await page.waitForFunction(() =>
      document.querySelector<HTMLElement>('.preview__sheet')?.style.aspectRatio.startsWith('595'),
    );
    expect(await handout.restingPage()).toBe(at);
    await page.getByText(new RegExp(`^Page ${at} of `)).waitFor();
    const refused = { ok: false, error: { code: 'cannot-print', message: 'Refused.' } };
    await page.route('**/rpc/handout.preview', (route) => route.fulfill({ json: refused }));
    await page.getByRole('radio', { name: 'Letter' }).click();
    await page.getByRole('alert').getByText('Refused.').waitFor();
    expect(await page.locator('.preview__sheet').count()).toBe(0);
    await page.unroute('**/rpc/handout.preview');
    await page.getByRole('radio', { name: 'A4' }).click();
    await page.locator('.preview__sheet canvas').first().waitFor();
    expect(await handout.restingPage()).toBe(at);
    await page.getByRole('radio', { name: 'Letter' }).click();
  });

  test('a change is on the screen at once', async () => {
    const { page } = session;
    const times = async () => {
      const found: number[] = [];
      for (let round = 0; round < 4; round += 1)
        for (const layout of ['Large print', 'Standard']) {
          found.push(await handout.redrawMs(layout));
          await page.waitForTimeout(100);
        }
      return Math.round(median(found));
    };
    const { patient, programs } = await patientOf('Okafor');
    await handout.open(/Alvarez/);
    const example = await times();
    const [entry] = programs;
    if (!entry) throw new Error('no program');
    await handout.ask('program.save', { program: withEight(entry.program), revision: entry.revision });
    await handout.open(new RegExp(patient.family[0] ?? ''));
    const eight = await times();
    // oxlint-disable-next-line no-console -- the figure is what this test is for; the target on a computer at rest is 200 ms
    console.log(
      `from an option to the painted page, median: example 1 ${example} ms, 8 exercises ${eight} ms`,
    );
    expect(Math.max(example, eight)).toBeLessThan(2_000);
  });

  test('what was issued is printed again byte for byte, and the next one says what changed', async () => {
    const { page, expectAccessible } = session;
    await handout.open(/Alvarez/);
    await page.getByText('Nothing yet.').waitFor();
    await page.getByRole('button', { name: 'Copy chart text' }).click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    await page.getByText('Not issued yet. Print and Save PDF keep no copy').waitFor();
    await handout.saved('Save PDF');
    const told = page.getByRole('region', { name: 'What happened' });
    await told.getByText('Not issued, so no copy is kept here.').waitFor();
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    await page.getByText(/^This is version/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Print');
    await expectAccessible();
    const given = await handout.saved('Save PDF');
    // A note that was copied before does not stand in for the one that knows of this issue.
    await page.getByRole('button', { name: 'Back to the new one' }).click();
    await page.getByRole('button', { name: 'Copy chart text' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Change since version');
    const { patient, programs } = await patientOf('Alvarez');
    const [entry] = programs;
    if (!entry) throw new Error('no program');
    const heavier = JSON.parse(
      JSON.stringify(entry.program).replaceAll('"value":4,', '"value":6,'),
    ) as unknown;
    await handout.ask('program.save', { program: heavier, revision: entry.revision });
    await handout.open(new RegExp(patient.family[0] ?? ''));
    await page.getByText(/changes? since version/).waitFor();
    expect(await page.locator('.changes').textContent()).toMatch(/Weighted sit to stand.*4.kg.*6.kg/s);
    await page.getByLabel('Say on page 1 what changed').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: /^Reprint version/ }).click();
    await page.getByText(/^This is version/).waitFor();
    expect(Buffer.from(await handout.saved('Save PDF')).equals(Buffer.from(given))).toBe(true);
    expect(await told.textContent()).not.toContain('no copy is kept');
    await page.getByRole('button', { name: /^Copy for chart: version/ }).click();
    await told.getByText(/^The chart text of version .* is copied/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /issued \d{4}-\d\d-\d\d \(print/,
    );
    await page.getByRole('button', { name: 'Back to the new one' }).click();
    await page.getByRole('button', { name: 'Issue', exact: true }).waitFor();
  });

  test('the chart text is copied with one press, and can be copied by hand where the clipboard refuses', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Copy chart text' }).click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^HOME EXERCISE PROGRAM/);
    expect(copied).toMatch(/Change since version [0-9A-Z]{6}/);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Copy chart text' }).click();
    await page.getByRole('alert').getByText('The text could not be copied.').waitFor();
    expect(await page.evaluate(() => document.getSelection()?.toString().length)).toBe(copied.length);
    await expectAccessible();
    await session.press('Escape');
  });

  test('without a printer, or when drawing for it fails, a sentence says what to do and no canvas stays', async () => {
    const { page } = session;
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.route('**/rpc/app.printers', (route) =>
      route.fulfill({ json: { ok: true, value: { printers: 0 } } }),
    );
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('alert').getByText('No printer is set up on this computer.').waitFor();
    await page.unroute('**/rpc/app.printers');
    await page.evaluate(() => {
      const prototype = HTMLCanvasElement.prototype as { getContext: unknown };
      const before = prototype.getContext;
      prototype.getContext = () => {
        prototype.getContext = before;
        throw new Error('out of memory');
      };
    });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('alert').getByText('The pages could not be drawn for the printer.').waitFor();
    expect(await page.locator('.sheets').count()).toBe(0);
    expect(await page.locator('body[data-printed]').count()).toBe(0);
  });

  test('a place that cannot be written to is told in words', async () => {
    const { page, expectAccessible } = session;
    const error = { code: 'disk', message: 'Could not save: the disk is read-only.' };
    await page.route('**/rpc/handout.save', (route) => route.fulfill({ json: { ok: false, error } }));
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await page.getByRole('alert').getByText(error.message).waitFor();
    await expectAccessible();
    await page.unroute('**/rpc/handout.save');
  });

  test('an issue that may never have left is settled by who knows, with the keyboard alone', async () => {
    const { page, app, expectAccessible } = session;
    const { patient } = await patientOf('Alvarez');
    const folder = path.join(app.dataFolder, 'patients', patient.id);
    const before = await readdir(folder);
    const [record] = before.filter((name) => /^issue-.*\.json$/.test(name));
    if (!record) throw new Error('nothing issued');
    const mark = path.join(folder, record.replace('.json', '.held'));
    const doubt = page.getByText('It may not have been given out.');
    const expectFocusOn = (text: string) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(text);
    const press = async (name: RegExp) => {
      await page.getByRole('button', { name }).focus();
      await session.press('Enter');
    };
    await writeFile(mark, '');
    await handout.open(/Alvarez/);
    await doubt.waitFor();
    await expectAccessible();
    await press(/^It was given: version/);
    await doubt.waitFor({ state: 'detached' });
    await expectFocusOn('Issued before');
    expect(await readdir(folder)).toEqual(before);
    const count = (await issued())['Alvarez'] ?? 0;
    await writeFile(mark, '');
    await handout.open(/Alvarez/);
    await press(/^It was not given: version/);
    await page.getByText('This removes the record and its pages for good.').waitFor();
    await expectFocusOn('Keep it');
    await expectAccessible();
    await session.press('Enter');
    await expectFocusOn('It was not given');
    await session.press('Enter');
    await expectFocusOn('Keep it');
    await session.press('Shift+Tab');
    await session.press('Enter');
    await doubt.waitFor({ state: 'detached' });
    await page.getByLabel('What happened').getByText('Taken off the record').waitFor();
    expect((await issued())['Alvarez']).toBe(count - 1);
    expect((await readdir(folder)).filter((name) => name.startsWith(record.slice(0, -5)))).toEqual([]);
    await page.getByText(/changes? since version/).waitFor({ state: 'detached' });
  });

  test('a draft is not issued, and its buttons say that it is one', async () => {
    const { page, expectAccessible } = session;
    await handout.open(/Lindqvist/);
    await page.getByRole('button', { name: 'Print draft' }).waitFor();
    await page.getByRole('button', { name: 'Save draft PDF' }).waitFor();
    const issue = page.getByRole('button', { name: 'Issue', exact: true });
    expect(await issue.getAttribute('aria-disabled')).toBe('true');
    await issue.click({ force: true });
    await page.getByRole('alert').getByText('this cannot be issued').waitFor();
    await expectAccessible();
    expect(await issued()).toMatchObject({ Lindqvist: 0 });
  });

  test('handouts of many are one file; a cancelled run leaves nothing', async () => {
    const { page, expectAccessible } = session;
    const before = await issued();
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    await page.getByRole('button', { name: 'Osteon' }).click();
    await page.getByRole('button', { name: 'Handouts…' }).click();
    await page.getByRole('checkbox', { name: /^Select all shown/ }).click();
    await expectAccessible();
    await page.route('**/rpc/handout.batch', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue().catch(() => undefined); // called off meanwhile
    });
    await page.getByRole('button', { name: 'Make 3 handouts' }).click();
    await page.getByText(/^2 of 3: /).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.unroute('**/rpc/handout.batch');
    await page.getByRole('button', { name: 'Make 3 handouts' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Make 3 handouts');
    expect(await issued()).toEqual(before);
    expect(files).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make 3 handouts' }).click(),
    ]);
    await page.getByRole('heading', { name: '2 handouts saved' }).waitFor();
    await expectAccessible();
    const names = Object.keys(unzipSync(new Uint8Array(await readFile(await download.path()))));
    expect(names).toEqual([
      expect.stringMatching(/^01-osteon-handout-\w{6}\.pdf$/),
      expect.stringMatching(/^02-/),
    ]);
    expect(await page.locator('.batch__table tbody tr').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^${names[0]}Alvarez, Ruth\\d+Yes, version `)),
      expect.stringMatching(new RegExp(`^${names[1]}Okafor, Margaret\\d+Yes, version `)),
    ]);
    expect(await page.locator('.batch__left').textContent()).toContain(
      'Lindqvist, Thomas: Not made. 11 stops',
    );
    expect(await issued()).toEqual({
      ...before,
      Alvarez: (before['Alvarez'] ?? 0) + 1,
      Okafor: (before['Okafor'] ?? 0) + 1,
    });
  });

  test('nothing of a patient lies in the browser or its address, and no page said a word it should not have', async () => {
    const { page, app, expectQuiet } = session;
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
    expect(page.url()).toBe(`${app.origin}/`);
    expectQuiet();
  });
});

type Program = Output<'patient.load'>['programs'][number]['program'];

/** The program with eight exercises in its first home session: those there are, over again under new ids. */
function withEight(program: Program): Program {
  const copy = structuredClone(program);
  const session = copy.phases[0]?.sessions.find(({ setting }) => setting === 'home');
  if (!session) throw new Error('no home session');
  const items = [...session.items];
  for (let i = 0; session.items.length < 8; i += 1) {
    const item = items[i % items.length];
    if (!item) break;
    const id = crypto.randomUUID() as typeof item.id;
    const track = crypto.randomUUID() as typeof item.track;
    session.items.push({ ...structuredClone(item), id, track, superset: null });
  }
  return copy;
}
