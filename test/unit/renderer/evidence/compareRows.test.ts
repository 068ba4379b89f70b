import { describe, expect, it } from 'vitest';
import { byOrigin, type CellValue, namesSource } from '../../../../renderer/evidence/templates/cellValue';
import { compareGroups } from '../../../../renderer/evidence/templates/compareRows';
import { doseGroups } from '../../../../renderer/evidence/templates/doseRows';
import { sourcesIn } from '../../../../renderer/evidence/sourcesIn';
import { findTemplate, templates } from '../../../../shared/template/registry';
import type { Template } from '../../../../shared/template/schema';

function template(id: string): Template {
  const found = findTemplate(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

const rowsOf = (...ids: readonly string[]) => compareGroups(ids.map(template)).flatMap((group) => group.rows);

const said = (values: readonly CellValue[] | undefined): readonly string[] =>
  (values ?? []).map(({ lead, lines }) => [...(lead === null ? [] : [`${lead}:`]), ...lines].join(' '));

const cell = (row: string, ...ids: readonly string[]) =>
  rowsOf(...ids)
    .find(({ id }) => id === row)
    ?.cells.map(said);

describe('the comparison of templates', () => {
  it.each(templates.map(({ id }) => id))('%s: leaves out no source of any value it compares', (id) => {
    const whole = template(id);
    const compared = { ...whole, phases: whole.phases.map((phase) => ({ ...phase, starts: null })) };
    const shown = new Set(
      rowsOf(id).flatMap(({ cells }) =>
        cells.flatMap((values) => values.flatMap((v) => v.origin?.sources ?? [])),
      ),
    );
    expect(sourcesIn(compared).filter((source) => !shown.has(source))).toEqual([]);
  });

  it.each(templates.map(({ id }) => id))('%s: shows every dose, result, movement and paper', (id) => {
    const whole = template(id);
    const lines = rowsOf(id).flatMap(({ cells }) => cells.flatMap(said));
    const doses = doseGroups([whole]).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));
    const prescribed = whole.phases.flatMap((phase) =>
      Object.values(phase.doses).flatMap((dose) => Object.values(dose).filter((value) => value !== null)),
    );
    expect(doses.length > 0).toBe(prescribed.length > 0);
    for (const { note } of prescribed)
      if (note !== undefined) expect(doses.map(({ origin }) => origin?.note)).toContain(note);
    for (const { value } of whole.results)
      expect(lines.some((line) => line.startsWith(`${value.outcome}:`))).toBe(true);
    for (const { name } of whole.families) expect(lines.some((line) => line.startsWith(name))).toBe(true);
    for (const { text } of whole.papers) expect(lines).toContain(text);
    for (const { why } of whole.knownConflicts) expect(lines).toContain(why);
  });

  it('says what LIFTMOR did, and what nobody gave', () => {
    const both = ['liftmor', 'uk-sss'];
    expect(cell('sessions', ...both)).toEqual([['2'], ['2–3']]);
    expect(cell('length', ...both)).toEqual([['35 weeks'], []]);
    expect(cell('group', ...both)).toEqual([['up to 8'], []]);
    expect(cell('resistance-learn-percent', 'liftmor')).toEqual([['up to 50 %']]);
    expect(cell('resistance-target-sets-amount', 'liftmor')).toEqual([['5 × 5 repetitions']]);
    expect(cell('resistance-target-percent', ...both)).toEqual([['80–85 %'], ['70–80 %']]);
    expect(cell('results-lumbar-spine', ...both)?.[0]?.[0]).toBe(
      'Lumbar spine BMD: Trained +2.9 ± 2.8 % · Control −1.2 ± 2.8 % · p < 0.001',
    );
    expect(cell('results-femoral-neck', ...both)?.[1]).toEqual([]);
    expect(cell('gate-fragile', 'liftmor')?.[0]?.[0]).toMatch(/^Stop: /);
  });

  it('gives sets and repetitions each their own mark where they were read in different places', () => {
    const values = cell('resistance-target-sets-amount', 'uk-sss')?.[0];
    expect(values).toEqual(['1–3 sets', '8–12 repetitions']);
  });

  it('keeps both bone sites in sight for a template without results', () => {
    const rows = rowsOf('acsm').map(({ id }) => id);
    expect(rows).toEqual(expect.arrayContaining(['results-lumbar-spine', 'results-femoral-neck']));
    expect(rows).not.toContain('results-trochanter');
  });

  it('names the phases of a template that has several of one kind and treats them differently', () => {
    const rests = cell('resistance-easier-rest', 'osteo-cise')?.[0];
    expect(rests).toEqual(['Preparatory 2: 60–120 s']);
    expect(cell('balance-target-sets-amount', 'osteo-cise')?.[0]).toEqual(['2 sets', '30–60 seconds']);
  });

  it('finds the rows that rest on a source', () => {
    const rows = rowsOf('liftmor').filter((row) => namesSource(row, 'S7'));
    expect(rows.map(({ id }) => id)).toEqual(['results-other', 'adverse']);
  });
});

it('draws the mark of neighbours with one origin once', () => {
  const origin = { confidence: 'V', sources: ['S1'], note: null } as const;
  const a: CellValue = { lead: null, lines: ['a'], origin };
  const b: CellValue = { lead: null, lines: ['b'], origin: { ...origin } };
  const c: CellValue = { lead: null, lines: ['c'], origin: { ...origin, note: 'but' } };
  expect(byOrigin([a, b, c, a]).map((group) => group.map(({ lines }) => lines.join()))).toEqual([
    ['a', 'b'],
    ['c'],
    ['a'],
  ]);
});
