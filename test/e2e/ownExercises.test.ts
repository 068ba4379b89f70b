import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnExercise } from '../../shared/exercise/own';
import { flowing, readPdf, readPictures } from '../support/pdf';
import { fromPhone } from '../support/photos';
import { quietPage } from '../support/quietPage';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

type ExerciseFile = { readonly exercises: readonly OwnExercise[]; readonly photos: readonly unknown[] };

/** A therapist makes an exercise from the goblet squat, with a photo, prescribes it, prints it and hands it on. */
describe('the clinic’s own exercises', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
  });
  afterAll(() => session.close());

  const NAME = 'Slow goblet squat';
  const ON_PAPER = 'Sit down slowly with a weight';
  const list = () => session.page.getByRole('region', { name: 'Own exercises' });
  const act = (name: string, what: string) =>
    list().getByRole('button', { name: `${what} ${name}`, exact: true });
  const home = () => session.page.getByRole('button', { name: /back to today/ }).click();
  const openClinic = async () => {
    await home();
    await session.page.getByRole('button', { name: 'Clinic', exact: true }).click();
    await list().waitFor();
  };
  const openProgram = async () => {
    await home();
    await session.page.getByRole('button', { name: /Alvarez/ }).click();
    await session.page.getByRole('button', { name: /^Open / }).click();
    await builderPage(session.page).session('Home').waitFor();
  };
  const inFolder = (name: string) => path.join(session.app.dataFolder, name);
  /** Picks a file with this content where a button asks for one. */
  const pick = async (button: { click: () => Promise<void> }, name: string, content: string | Uint8Array) => {
    await writeFile(inFolder(name), content);
    const [chooser] = await Promise.all([session.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(inFolder(name));
  };
  const importFile = (content: string) =>
    pick(list().getByRole('button', { name: 'Import…' }), 'from-elsewhere.json', content);
  const exported = async (name: string): Promise<ExerciseFile> => {
    const [download] = await Promise.all([
      session.page.waitForEvent('download'),
      act(name, 'Export').click(),
    ]);
    expect(download.suggestedFilename()).toBe('osteon-exercise-slow-goblet-squat.json');
    return JSON.parse(await readFile(await download.path(), 'utf8')) as ExerciseFile;
  };

  test('a new one starts blank, and says what is still to write', async () => {
    const { page, expectAccessible } = session;
    await openClinic();
    await list().getByRole('button', { name: 'New exercise' }).click();
    await page.getByRole('heading', { name: 'New exercise', level: 1 }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save exercise' }).click();
    await page.getByText('Name must not be empty.').waitFor();
    expect(
      await page.getByLabel('Name', { exact: true }).evaluate((field) => document.activeElement === field),
    ).toBe(true);
    await expectAccessible();
  });

  test('or as a copy of any, with everything filled in', async () => {
    const { page } = session;
    await page.getByLabel('Start from').selectOption({ label: 'Goblet squat to box' });
    await page.getByText('Made from Goblet squat to box').waitFor();
    const name = page.getByLabel('Name', { exact: true });
    expect(await name.inputValue()).toBe('Goblet squat to box (copy)');
    expect(await page.getByLabel('Steps', { exact: true }).inputValue()).toContain(
      'Sit back and down until you touch the box.',
    );
    await name.fill(NAME);
    const onPaper = page.getByLabel('Name on paper (optional)');
    expect(await onPaper.inputValue()).toBe(''); // the plain name of a copy is still to write
    await onPaper.fill('x'.repeat(61));
    await onPaper.blur();
    await page.getByText('Name on paper must have at most 60 characters.').waitFor();
    await onPaper.fill(ON_PAPER);
    await page
      .getByLabel('Steps', { exact: true })
      .fill('Hold a weight at your chest.\n\nSit down while you count to four.\nStand up.');
    await page.getByLabel('Repetitions').fill('8-6');
    await page.getByLabel('Repetitions').blur();
    await page.getByText('Repetitions must start with its low end.').waitFor();
    await page.getByLabel('Repetitions').fill('5-6');
  });

  test('Spanish words are all or none, line for line', async () => {
    const { page, expectAccessible } = session;
    const spanish = page.getByRole('group', { name: 'Spanish words (optional)' });
    const steps = spanish.getByLabel('Steps in Spanish');
    await spanish.getByLabel('Name in Spanish').fill('Sentadilla lenta');
    expect(await spanish.getByText('must not be empty').count()).toBe(0); // still to write
    await steps.fill('Sostenga un peso.\nSiéntese mientras cuenta hasta cuatro.');
    await spanish.getByText('Steps in Spanish must have 3 lines, as many as the English ones.').waitFor();
    await page.getByRole('button', { name: 'Save exercise' }).click();
    expect(await steps.evaluate((field) => document.activeElement === field)).toBe(true);
    await expectAccessible();
    await steps.fill('Sostenga un peso.\nSiéntese mientras cuenta hasta cuatro.\nLevántese.');
    const english = (label: string) => page.getByLabel(label, { exact: true });
    for (const label of ['Cues', 'Stop if']) {
      const lines = (await english(label).inputValue()).split('\n');
      await spanish
        .getByLabel(`${label} in Spanish`)
        .fill(lines.map((_, i) => `Despacio ${i + 1}`).join('\n'));
    }
    expect(await spanish.getByRole('alert').count()).toBe(0);
    await english('Steps').fill('Hold a weight at your chest.\nSit down while you count to four.');
    await spanish.getByText('must have 2 lines, as many as the English ones.').waitFor();
    await english('Steps').fill('Hold a weight at your chest.\nSit down while you count to four.\nStand up.');
    expect(await spanish.getByRole('alert').count()).toBe(0);
  });

  test('a ladder that leads in circles is told beside it', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Remove Sit to stand from easier exercises' }).click();
    const harder = page.getByRole('group', { name: 'Harder exercises' });
    await harder.getByLabel('Add to harder exercises').selectOption({ label: 'Sit to stand' });
    await harder
      .getByText(/Harder exercises must not lead in a circle: Slow goblet squat → Sit to stand → /)
      .waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save exercise' }).click();
    expect(await harder.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    await harder.getByRole('button', { name: 'Remove Sit to stand from harder exercises' }).focus();
    await session.press('Enter');
    const inFocus = () => page.evaluate(() => document.activeElement?.tagName);
    await expect.poll(inFocus).toBe('SELECT'); // not back at the top of the page
    expect(await page.getByText('must not lead in a circle').count()).toBe(0);
  });

  test('a photo waits for consent, what is no photo is refused, and a good one is shown', async () => {
    const { page, expectAccessible } = session;
    const start = page.getByRole('group', { name: 'Start position' });
    const choose = start.getByRole('button', { name: /Choose a photo/ });
    await choose.click({ force: true });
    await start.getByText('First tick that whoever is shown agreed.').waitFor();
    await start.getByRole('checkbox').check();
    await pick(choose, 'notes.jpg', 'Dear diary');
    await start.getByText('notes.jpg: The file is no picture. A photo must be JPEG, PNG or WebP.').waitFor();
    await expectAccessible();
    await pick(choose, 'huge.jpg', Buffer.alloc(21_000_000, 1));
    await start.getByText('huge.jpg: The file is larger than 20 MB.').waitFor();
    await pick(choose, 'photo.jpg', await fromPhone());
    const image = start.getByRole('img', { name: `${NAME}: start position` });
    await image.waitFor();
    await expect
      .poll(() => image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
      .toEqual([1200, 1600]);
    await start.getByText(/^Consent recorded by Dana Whitfield, PT/).waitFor();
    await expectAccessible();
  });

  test('saved, it stands in the list; its photo is a file without metadata', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Save exercise' }).click();
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    const photos = (await readdir(inFolder('exercises'))).filter((name) => name.endsWith('.jpg'));
    expect(photos).toHaveLength(1);
    expect((await readFile(inFolder(`exercises/${photos[0] ?? ''}`))).toString('latin1')).not.toContain(
      'Exif',
    );
    await page.getByRole('button', { name: 'Back to the clinic' }).click();
    await list()
      .getByText(/Knee · made from Goblet squat to box · saved .* by Dana Whitfield, PT/)
      .waitFor();
    await expectAccessible();
  });

  test('it is dragged into a program, dosed as it starts, and is still there after a reload', async () => {
    const { page } = session;
    await openProgram();
    const builder = builderPage(page);
    await builder.dragFromLibrary(NAME, 'Home');
    await expect.poll(() => builder.names('Home')).toContain(NAME);
    await builder.doseLine('Home', NAME).waitFor();
    expect(await builder.doseLine('Home', NAME).inputValue()).toContain('x5-6');
    await builder.saved();
    await page.reload();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await expect.poll(() => builder.names('Home')).toContain(NAME);
  });

  test('its photo stands in the program’s library panel, in the library and on its page', async () => {
    const { page, expectAccessible } = session;
    /** The picture of a place, as large as its file and placed within what holds it. */
    const photo = async (place: Locator) => {
      const image = place.locator('img');
      await image.waitFor();
      await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(1600);
      const [box, holder] = [await image.boundingBox(), await place.boundingBox()];
      expect(box && holder && box.height <= holder.height && box.width <= holder.width).toBe(true);
      return image.getAttribute('alt');
    };
    await page.getByLabel('Search exercises').fill(NAME);
    const card = page.locator('.librarycard').filter({ hasText: NAME });
    expect(await photo(card.locator('.librarycard__figure'))).toBe(''); // its name stands beside it
    await card.getByRole('button', { name: `About ${NAME}` }).click();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    expect(await photo(page.locator('.expage__big'))).toBe(`${NAME}, start position`);
    // One photo, one moment: nothing stands for the end.
    expect(await page.locator('.expage__moment').allTextContents()).toEqual(['Start']);
    expect(await photo(page.locator('.stop--here .stop__figure'))).toBe('');
    await expectAccessible();
    await page.getByRole('button', { name: 'All exercises' }).click();
    await photo(page.locator('.excard').filter({ hasText: NAME }).locator('.excard__figure'));
    await expectAccessible();
    await openProgram();
  });

  test('its name, steps and photo are on the printed page', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Handout', exact: true }).click();
    await page.locator('.preview__sheet').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Save (draft )?PDF/ }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const pictured = await readPictures(bytes);
    expect(pictured.flatMap(({ images }) => images)).toHaveLength(1);
    expect(pictured.flatMap(({ alts }) => alts)).toContain(`${ON_PAPER}, start position`);
    const { pages } = await readPdf(bytes);
    const text = flowing(pages.map((sheet) => sheet.text).join(' '));
    expect(text).toContain(ON_PAPER);
    expect(text).not.toContain(NAME);
    expect(text).toContain('Sit down while you count to four.');
  });

  test('where its photo file is gone, the handout screen says so', async () => {
    const { page, expectAccessible } = session;
    const notice = page.getByText('Printed without a photo, because its file is missing or damaged:');
    expect(await notice.count()).toBe(0);
    const folder = inFolder('exercises');
    const photo = (await readdir(folder)).find((name) => name.endsWith('.jpg')) ?? '';
    await rename(path.join(folder, photo), inFolder('aside.jpg'));
    await openProgram();
    await page.getByRole('button', { name: 'Handout', exact: true }).click();
    expect(await notice.textContent()).toContain(NAME);
    await expectAccessible();
    await rename(inFolder('aside.jpg'), path.join(folder, photo));
  });

  test('a patient who reads Spanish gets its Spanish words; without them the screen says so', async () => {
    const { page } = session;
    const openHandout = async () => {
      await home();
      await page.getByRole('button', { name: /Alvarez/ }).click();
      await page
        .getByRole('button', { name: /^Handout for/ })
        .first()
        .click();
      await page.locator('.preview__sheet').first().waitFor();
    };
    const lacking = page.getByText(`No Spanish words yet, so printed in English: ${NAME}.`);
    await home();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByLabel('Language of the handout').selectOption({ label: 'Spanish' });
    await openHandout();
    expect(await lacking.count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Save (draft )?PDF/ }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const text = flowing((await readPdf(bytes)).pages.map((sheet) => sheet.text).join(' '));
    expect(text).toContain('Sentadilla lenta');
    expect(text).toContain('Siéntese mientras cuenta hasta cuatro.');
    expect((await readPictures(bytes)).flatMap(({ alts }) => alts)).toContain(
      'Sentadilla lenta, posición inicial',
    );
    await openClinic();
    await act(NAME, 'Edit').click();
    for (const label of ['Name', 'Steps', 'Cues', 'Stop if'])
      await page.getByLabel(`${label} in Spanish`).fill('');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('[data-save="saved"]').waitFor();
    await openHandout();
    await lacking.waitFor();
    await openClinic();
  });

  test('of two windows the second to save is told, and nothing is overwritten', async () => {
    const { page } = session;
    const second = await quietPage(page.context(), session.app.origin);
    await second.page.goto(session.app.origin);
    await second.page.getByRole('button', { name: 'Clinic', exact: true }).click();
    await openClinic();
    await act(NAME, 'Edit').click();
    await second.page.getByRole('button', { name: `Edit ${NAME}`, exact: true }).click();
    await page.getByLabel('Where it comes from').fill('A course');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('[data-save="saved"]').waitFor();
    await second.page.getByLabel('Where it comes from').fill('A paper');
    await second.page.getByRole('button', { name: 'Save changes' }).click();
    const alert = second.page.getByRole('alert').filter({ hasText: 'Changed elsewhere' });
    await alert.waitFor();
    await second.expectAccessible();
    await alert.getByRole('button', { name: 'Open the newer one' }).click();
    await expect.poll(() => second.page.getByLabel('Where it comes from').inputValue()).toBe('A course');
    await second.page.close();
    second.expectQuiet();
    await page.getByRole('button', { name: 'Back to the clinic' }).click();
  });

  test('exported and brought in again it is refused as already here, and replaced when asked to', async () => {
    const { page, expectAccessible } = session;
    const file = await exported(NAME);
    expect(file.exercises).toMatchObject([
      { text: { en: { name: NAME } }, own: { basedOn: 'goblet-squat' } },
    ]);
    expect(file.photos).toHaveLength(1);
    await importFile(JSON.stringify(file));
    await list().getByText(`An exercise is here already: ${NAME}.`).waitFor();
    await expectAccessible();
    await list().getByRole('button', { name: 'Replace what is here' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Import…');
    await list().getByText(`1 exercise replaced: ${NAME}. 1 photo came along`).waitFor();
    await importFile('{ "half": ');
    await list().getByText('Nothing was imported. The file is not valid JSON.').waitFor();
    const twice = { ...file, exercises: [...file.exercises, ...file.exercises] };
    await importFile(JSON.stringify(twice));
    await list().getByText('stands twice in the file').waitFor();
    expect(await page.getByRole('button', { name: 'Replace what is here' }).count()).toBe(0);
  });

  test('retired, it is not offered any more, stays in its program, and can be brought back', async () => {
    const { page } = session;
    await act(NAME, 'Retire').click();
    await list().getByText(`${NAME} is retired. Programs that hold it keep it.`).waitFor();
    await openProgram();
    const builder = builderPage(page);
    expect(await builder.names('Home')).toContain(NAME);
    // The search forgives errors: what is alike is found, the retired one is not.
    await page.getByLabel('Search exercises').fill('goblet squat');
    await page.getByRole('button', { name: 'Add Goblet squat to box' }).waitFor();
    expect(await page.getByRole('button', { name: `Add ${NAME}`, exact: true }).count()).toBe(0);
    await openClinic();
    await act(NAME, 'Bring back').focus();
    await session.press('Enter');
    await act(NAME, 'Retire').waitFor();
  });

  test('a program whose exercise cannot be read opens, says so and can be worked on', async () => {
    const { page, expectAccessible } = session;
    const names = await readdir(inFolder('exercises'));
    const document = names.find((name) => name.endsWith('.json')) ?? '';
    await writeFile(inFolder(`exercises/${document}`), '{ "half": ');
    await openProgram();
    const builder = builderPage(page);
    await builder.openCheck();
    await page.getByText('An own exercise of this program cannot be read.').waitFor();
    expect(await builder.names('Home')).toContain('Own exercise that cannot be read');
    await expectAccessible();
    await builder.choose('Home', 'Own exercise that cannot be read');
    await page.getByLabel('Note for the handout').fill('Ask for the file.');
    await builder.saved();
    await page.getByRole('button', { name: 'Handout', exact: true }).click();
    await page.getByText('The program holds an exercise of this clinic that cannot be read').waitFor();
    await openClinic();
    await list().getByText('the file is cut off or is not JSON').waitFor();
    await expectAccessible();
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});
