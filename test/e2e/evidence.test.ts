import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LOGGED_RULES } from '../../shared/check/loggedRules';
import { RULE_IDS } from '../../shared/check/ruleIds';
import { SOURCE_IDS } from '../../shared/evidence/sources';
import { openSession, type Session } from './session';

const CHECKED = RULE_IDS.length - LOGGED_RULES.length;

const focused = (session: Session) =>
  session.page.evaluate(() => ({
    row: document.activeElement?.getAttribute('data-row') ?? null,
    name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  }));

describe('the Evidence screen with the keyboard alone', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session.close());

  const open = (tab: string) => session.page.getByRole('tab', { name: tab, selected: true }).waitFor();

  test('opens from Today and moves between its tabs with the arrow keys', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Evidence' }).focus();
    await session.press('Enter');
    await open('Templates');
    await page.getByRole('tab', { name: 'Templates' }).focus();
    await session.press('ArrowRight');
    await open('Rules');
    expect((await focused(session)).name).toBe('Rules');
    await session.press('ArrowRight');
    await open('Sources');
    await session.press('ArrowRight');
    await open('Templates');
  });

  test('compares three templates, each value with its mark and its sources', async () => {
    const { page } = session;
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(3);
    const percent = table.locator('[data-parameter="resistance-target-percent"] td').first();
    expect(await percent.textContent()).toMatch(/80–85 %.*read in the source.*S3/);
    const group = table.locator('[data-parameter="group"] td').nth(1);
    expect(await group.textContent()).toBe('– not given');
  });

  test('the table scrolls in a region of its own; head and first column stay', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 800, height: 700 });
    const region = page.getByRole('region', { name: 'Templates side by side' });
    await region.focus();
    await session.press('End');
    await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
    await session.press('Home');
    await session.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
    await region.evaluate((element) => element.scrollTo({ top: 900, left: 200 }));
    const place = await region.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const head = element.querySelector('thead th')?.getBoundingClientRect();
      const first = element.querySelector('tbody th[scope="row"]')?.getBoundingClientRect();
      return { head: (head?.top ?? 0) - box.top, first: (first?.left ?? 0) - box.left };
    });
    expect(place.head).toBeCloseTo(0, 0);
    expect(place.first).toBeCloseTo(0, 0);
    await session.expectAccessible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await region.evaluate((element) => element.scrollTo({ top: 0, left: 0 }));
  });

  test('another template comes in with the drop-down list, one goes out, and one comes back', async () => {
    const { page } = session;
    const heads = () =>
      page.getByRole('columnheader').evaluateAll((all) => all.map((head) => head.getAttribute('aria-label')));
    await page.getByLabel('Second template').selectOption('best');
    expect(await heads()).toEqual(['LIFTMOR', 'BEST', 'Too Fit to Fracture']);
    await page.getByRole('button', { name: 'Take BEST out of the comparison' }).focus();
    await session.press('Enter');
    await expect.poll(heads).toEqual(['LIFTMOR', 'Too Fit to Fracture']);
    await page.getByLabel('Add a template').selectOption('uk-sss');
    await expect.poll(heads).toEqual(['LIFTMOR', 'Too Fit to Fracture', 'Strong, Steady and Straight']);
  });

  test('a source shows its citation, and filters all three tabs', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Source S3', exact: true }).first().focus();
    await session.press('Enter');
    const citation = page.getByRole('dialog', { name: 'Source S3' });
    await citation.getByText(/EvidenceStrong/).waitFor();
    const link = citation.getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://doi.org/10.1002/jbmr.3284');
    await expectAccessible();
    await session.press('Escape');
    await citation.waitFor({ state: 'detached' });
    expect((await focused(session)).name).toBe('Source S3');
    await session.press('Enter');
    await citation.getByRole('button', { name: 'Show only S3' }).focus();
    await session.press('Enter');
    await page.getByText('Only what rests on S3.').waitFor();
    const parameters = page.locator('[data-parameter]');
    expect(await parameters.count()).toBeGreaterThan(0);
    expect(await parameters.filter({ hasNotText: 'S3' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Rules' }).click();
    const rows = page.locator('[data-row^="rule-"]');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ hasNotText: 'S3' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Sources' }).click();
    expect(await page.locator('[data-row^="source-"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await page.locator('[data-row^="source-"]').count()).toBe(SOURCE_IDS.length);
  });

  test('a rule named by a source is one press away', async () => {
    const { page } = session;
    await page
      .getByRole('button', { name: /^Rule D03,/ })
      .first()
      .focus();
    await session.press('Enter');
    await open('Rules');
    await expect.poll(async () => (await focused(session)).row).toBe('rule-D03-hirit-under');
    const row = page.locator('[data-row="rule-D03-hirit-under"]');
    const inView = await row.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(inView).toBe(true);
  });

  test('rules are searched and counted', async () => {
    const { page, expectAccessible } = session;
    const count = page.getByRole('search').getByRole('status');
    expect(await count.textContent()).toContain(`${CHECKED} of ${CHECKED} rules`);
    await page.getByLabel('Search rules').focus();
    await page.keyboard.type('blood pressure');
    await expect.poll(() => count.textContent()).not.toContain(`${CHECKED} of ${CHECKED}`);
    await page.locator('[data-limit="bp-stop-systolic"]').getByText('180 mm Hg').waitFor();
    await page.getByLabel('Search rules').fill('zzz');
    await page.getByText('No rule found.').waitFor();
    await expectAccessible();
    await page.getByLabel('Search rules').fill('');
    await page.getByRole('radio', { name: /^H Spine/ }).focus();
    await session.press('Space');
    expect(await page.getByText('Waits for returned logs').count()).toBe(3);
    expect(await page.locator('[data-row^="rule-"]:not([data-row^="rule-H"])').count()).toBe(0);
    await page.getByRole('radio', { name: 'All families' }).check();
  });

  test('all rules and all sources are drawn without making anybody wait', async () => {
    const { page } = session;
    const shown = async (tab: string, row: string) => {
      const before = await page.evaluate(() => performance.now());
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(`[data-row="${row}"]`).waitFor();
      return (await page.evaluate(() => performance.now())) - before;
    };
    await shown('Sources', 'source-S130');
    expect(await shown('Rules', 'rule-I04-test-none')).toBeLessThan(1500);
    expect(await shown('Sources', 'source-S130')).toBeLessThan(1500);
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});

describe('the Evidence screen', () => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  test('is accessible in every tab, and leads from a finding to its rule and back', async () => {
    session = await openSession({ viewport: { width: 1600, height: 1000 } });
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    const finding = page.locator('.finding--stop').first();
    await finding.waitFor();
    const rule = await finding.getAttribute('data-rule');
    await finding.getByRole('button', { name: /^Evidence for rule/ }).click();
    await page.getByRole('tab', { name: 'Rules', selected: true }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row')))
      .toBe(`rule-${rule}`);
    await expectAccessibleInBoth();
    await page.getByRole('tab', { name: 'Templates' }).click();
    await page.getByRole('table').waitFor();
    await expectAccessibleInBoth();
    await page.getByRole('tab', { name: 'Sources' }).click();
    await page.getByRole('heading', { name: /^What the research found/ }).waitFor();
    await expectAccessibleInBoth();
    await page.getByRole('button', { name: 'Back to the program' }).click();
    await page.locator('.finding--stop').first().waitFor();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await page
      .getByRole('button', { name: /^(Source S|Every value|All templates)/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Evidence', level: 1 }).waitFor();
    await expectAccessibleInBoth();
    expectQuiet();
  });
});
