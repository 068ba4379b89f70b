import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../shared/template/schema';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

type TemplateFile = { readonly template: Template };

/** A therapist keeps a program as a template of the clinic, makes it policy, and hands it on. */
describe('the clinic’s own templates', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
  });
  afterAll(() => session.close());

  const NAME = 'Our LIFTMOR';
  const list = () => session.page.getByRole('region', { name: 'Templates of this clinic' });
  const row = (name: string) =>
    list()
      .getByRole('listitem')
      .filter({ has: session.page.getByRole('button', { name: `Edit ${name}`, exact: true }) });
  const home = () => session.page.getByRole('button', { name: /back to today/ }).click();
  const openClinic = async () => {
    await home();
    await session.page.getByRole('button', { name: 'Clinic', exact: true }).click();
    await list().waitFor();
  };
  const openProgram = async (patient: RegExp, program: RegExp) => {
    await home();
    await session.page.getByRole('button', { name: patient }).click();
    await session.page.getByRole('button', { name: program }).click();
    await builderPage(session.page).openCheck();
  };
  /** The file that Export makes, read from the browser's downloads. */
  const exported = async (name: string): Promise<TemplateFile> => {
    const [download] = await Promise.all([
      session.page.waitForEvent('download'),
      row(name)
        .getByRole('button', { name: `Export ${name}`, exact: true })
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^osteon-template-our-liftmor.*\.json$/);
    return JSON.parse(await readFile(await download.path(), 'utf8')) as TemplateFile;
  };
  /** Picks a file with this content, as the file dialog would. */
  const importFile = async (content: string) => {
    const file = path.join(session.app.dataFolder, 'from-elsewhere.json');
    await writeFile(file, content);
    const [chooser] = await Promise.all([
      session.page.waitForEvent('filechooser'),
      list().getByRole('button', { name: 'Import…' }).click(),
    ]);
    await chooser.setFiles(file);
  };

  test('a program is kept under a name, and a bad name is told', async () => {
    const { page, expectAccessible } = session;
    await openProgram(/Alvarez/, /^Open /);
    await page.getByRole('button', { name: 'Edit program' }).click();
    await page.getByRole('button', { name: 'Save as template…' }).click();
    const name = page.getByLabel('Name of the template');
    expect(await name.evaluate((field) => document.activeElement === field)).toBe(true);
    await name.fill('');
    await page.getByRole('button', { name: 'Save template' }).click();
    await page.getByText('Name of the template must not be empty').waitFor();
    await expectAccessible();
    await name.fill(NAME);
    await session.press('Enter');
    await page.getByRole('dialog').getByText(`Saved as template ${NAME}.`).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  test('it stands on the Clinic screen, with what it is based on', async () => {
    const { expectAccessible } = session;
    await openClinic();
    expect(await row(NAME).textContent()).toMatch(/Based on LIFTMOR · version 1 · saved/);
    await expectAccessible();
  });

  test('a limit that would loosen a gate is refused in words, and nothing is saved', async () => {
    const { page, expectAccessible } = session;
    await row(NAME)
      .getByRole('button', { name: `Edit ${NAME}` })
      .click();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    await expectAccessible();
    const limit = page.getByLabel('Systolic pressure above which resistance work waits, mm Hg');
    await limit.fill('181');
    expect(await page.getByText('would loosen a safety gate').count()).toBe(0); // not in mid-word
    await limit.blur();
    await page.getByText(/181 mm Hg would loosen a safety gate; the limit is 180 mm Hg/).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save changes' }).click();
    expect(await limit.evaluate((field) => document.activeElement === field)).toBe(true);
    await page.getByRole('button', { name: '1 entry to correct' }).waitFor();
    // A gate offers no level below that of the research.
    const gate = page.getByLabel('Vertebral or several low-trauma fractures');
    expect(await gate.locator('option').allTextContents()).toEqual(['Stop: not offered']);
    const osteoporosis = page.getByLabel('T-score −2.5 or below');
    expect(await osteoporosis.locator('option').count()).toBe(5);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await limit.inputValue()).toBe('');
  });

  test('tightened and made policy, it is saved as the next version', async () => {
    const { page, expectAccessible } = session;
    await page.getByLabel('Systolic pressure above which resistance work waits, mm Hg').fill('130');
    await page.getByRole('checkbox', { name: 'Clinic policy' }).check();
    await page.getByText('hold for every program of the clinic, whatever').waitFor();
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByText('Based on LIFTMOR · version 2').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Back to the clinic' }).click();
    await row(NAME).getByText('Clinic policy').waitFor();
  });

  test('narrower ranges say that new programs start outside them', async () => {
    const { page } = session;
    await row(NAME)
      .getByRole('button', { name: `Edit ${NAME}` })
      .click();
    const target = page.getByRole('group', { name: 'Phase Target' });
    const sets = target.getByRole('group', { name: 'Resistance' }).getByLabel('Sets', { exact: true });
    await sets.fill('3-2');
    await sets.blur();
    await page.getByText('Sets must start with its low end.').waitFor();
    await sets.fill('3');
    await page.getByText('New programs will start outside these ranges.').waitFor();
    await sets.fill('');
    await expect.poll(() => page.getByText('New programs will start outside these ranges.').count()).toBe(0);
    // Leaving with changes asks first; staying keeps them.
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Back to the clinic' }).click();
    await page.getByText('Not saved yet').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Back to the clinic' }).click();
    await list().waitFor();
  });

  test('a program of another patient, which follows no template, now meets the policy', async () => {
    const { page } = session;
    await openProgram(/Okafor/, /^Open /);
    await builderPage(page).finding('A06').waitFor();
    expect(await builderPage(page).finding('A06').first().textContent()).toContain('130');
  });

  test('a new program starts from it, with its phases and sessions, and is held against it', async () => {
    const { page } = session;
    await home();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: NAME, exact: true }).check();
    await page.getByRole('button', { name: 'Create program' }).click();
    const builder = builderPage(page);
    await builder.session('Monday').waitFor();
    expect(await builder.names('Monday')).toHaveLength(4);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(NAME);
    await builder.openCheck();
    await page.getByText(/^Row by row/).click();
    await page.getByRole('region', { name: `Against ${NAME}` }).waitFor();
    expect(await page.locator('.conformity__status--departs').count()).toBe(0);
  });

  test('exported and brought in again, it is another template of the same content', async () => {
    const { page } = session;
    await openClinic();
    const first = await exported(NAME);
    expect(first.template).toMatchObject({
      name: NAME,
      version: '2',
      own: { policy: true, limits: { 'bp-stop-systolic': 130 } },
    });
    expect(JSON.stringify(first)).not.toMatch(/Alvarez|Ruth|"kg"/);
    await importFile(JSON.stringify(first));
    await row(`${NAME} (2)`).waitFor();
    await page.getByText(`${NAME} (2) was imported`).first().waitFor();
    const second = await exported(`${NAME} (2)`);
    expect(second.template.id).not.toBe(first.template.id);
    expect({ ...second.template, id: '', name: '' }).toEqual({ ...first.template, id: '', name: '' });
  });

  test('a file that loosens a gate or contradicts itself is refused with the path', async () => {
    const { page, expectAccessible } = session;
    const file = await exported(NAME);
    const { template } = file;
    const fragile = { level: 'offer', why: 'no' };
    await importFile(
      JSON.stringify({
        ...file,
        template: { ...template, gates: { ...template.gates, value: { ...template.gates.value, fragile } } },
      }),
    );
    await page
      .getByText('file.template.gates.value.fragile.level: "offer" would loosen the gate of LIFTMOR')
      .waitFor();
    await expectAccessible();
    await importFile(
      JSON.stringify({
        ...file,
        template: {
          ...template,
          sessionsPerWeek: { ...template.sessionsPerWeek, value: { low: 3, high: 2 } },
        },
      }),
    );
    await page.getByText('file.template.sessionsPerWeek.value: the low end must not be above').waitFor();
    await importFile('{ "half": ');
    await page.getByText('The file is not valid JSON').waitFor();
    expect(await list().getByRole('listitem').count()).toBe(2);
  });

  test('retired, it is no policy any more, and can be brought back', async () => {
    const { page } = session;
    for (const name of [NAME, `${NAME} (2)`]) {
      await row(name)
        .getByRole('button', { name: `Retire ${name}`, exact: true })
        .click();
      await row(name).getByText('Retired').waitFor();
    }
    await openProgram(/Okafor/, /^Open /);
    await page.locator('.findings__list').first().waitFor();
    expect(await builderPage(page).finding('A06').count()).toBe(0);
    await openClinic();
    const back = row(NAME).getByRole('button', { name: `Bring back ${NAME}`, exact: true });
    await back.focus();
    await session.press('Enter');
    await row(NAME)
      .getByRole('button', { name: `Retire ${NAME}`, exact: true })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Retire');
  });

  test('a broken file is told where it counts, and the rest goes on', async () => {
    const { page, expectAccessible } = session;
    const { template } = await exported(NAME);
    await writeFile(
      path.join(session.app.dataFolder, 'templates', `template-${template.id}.json`),
      '{ "half": ',
    );
    await openProgram(/Alvarez/, /^Open /);
    await page.getByText('A template of the clinic cannot be read').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'See which' }).click();
    await list().getByText('the file is cut off or is not JSON').waitFor();
    await row(`${NAME} (2)`).waitFor();
    await expectAccessible();
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});
