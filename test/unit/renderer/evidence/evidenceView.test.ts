import { describe, expect, it } from 'vitest';
import {
  addColumn,
  chooseTab,
  compareInColumn,
  filterBySource,
  firstCompared,
  removeColumn,
  ruleRowId,
  showRule,
  showSource,
  showTemplate,
  sourceRowId,
  viewOf,
} from '../../../../renderer/evidence/evidenceView';
import { templates } from '../../../../shared/template/registry';

const available = templates.map(({ id }) => id);
const fresh = viewOf({ screen: 'evidence' }, available);

describe('how the screen opens', () => {
  it('compares a heavy, a moderate and a careful template', () => {
    expect(fresh).toMatchObject({
      tab: 'templates',
      source: null,
      compared: ['liftmor', 'uk-sss', 'tftf-op'],
      landing: null,
    });
  });

  it('takes what there is when those are missing, at most three', () => {
    expect(firstCompared(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c']);
    expect(firstCompared(['a', 'tftf-op'])).toEqual(['tftf-op']);
    expect(firstCompared([])).toEqual([]);
  });

  it('puts the template asked for first and never twice', () => {
    expect(firstCompared(available, 'best')).toEqual(['best', 'liftmor', 'uk-sss']);
    expect(firstCompared(available, 'tftf-op')).toEqual(['tftf-op', 'liftmor', 'uk-sss']);
    expect(firstCompared(available, 'gone')).toEqual(['liftmor', 'uk-sss', 'tftf-op']);
  });

  it('goes to the row of a rule, to a source, or to a tab', () => {
    expect(viewOf({ screen: 'evidence', rule: 'D03-hirit-under' }, available)).toMatchObject({
      tab: 'rules',
      landing: { id: ruleRowId('D03-hirit-under') },
    });
    expect(viewOf({ screen: 'evidence', source: 'S24' }, available)).toMatchObject({
      tab: 'sources',
      source: 'S24',
      landing: { id: sourceRowId('S24') },
    });
    expect(viewOf({ screen: 'evidence', tab: 'rules', source: 'S24' }, available)).toMatchObject({
      tab: 'rules',
      source: 'S24',
      landing: null,
    });
  });
});

describe('going about', () => {
  const narrowed = {
    ...filterBySource(fresh, 'S24'),
    rules: { words: 'balance', family: 'C', severity: 'stop' },
  } as const;

  it('takes off every filter that would hide the rule, and keeps a source the rule rests on', () => {
    expect(showRule(narrowed, 'D03-hirit-under')).toMatchObject({
      source: null,
      rules: { words: '', family: null, severity: null },
    });
    expect(showRule(narrowed, 'A34-hirit-gate').source).toBe('S24');
  });

  it('keeps the filters when a tab is chosen by hand, and asks for no row', () => {
    const back = chooseTab(showRule(narrowed, 'A34-hirit-gate'), 'sources');
    expect(back).toMatchObject({ tab: 'sources', source: 'S24', landing: null });
  });

  it('asks for the row anew each time', () => {
    const once = showSource(fresh, 'S1');
    expect(showSource(once, 'S1').landing).not.toBe(once.landing);
  });

  it('puts a template into the comparison, once', () => {
    expect(showTemplate(fresh, 'best').compared).toEqual(['best', 'liftmor', 'uk-sss']);
    expect(showTemplate(fresh, 'uk-sss').compared).toEqual(fresh.compared);
  });
});

describe('columns', () => {
  it('change to another template, and change places with one that is there', () => {
    expect(compareInColumn(['a', 'b', 'c'], 1, 'd')).toEqual(['a', 'd', 'c']);
    expect(compareInColumn(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
    expect(compareInColumn(['a', 'b'], 1, 'b')).toEqual(['a', 'b']);
  });

  it('number one to three', () => {
    expect(addColumn(['a'], 'b')).toEqual(['a', 'b']);
    expect(addColumn(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(addColumn(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c']);
    expect(addColumn(['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(removeColumn(['a', 'b'], 0)).toEqual(['b']);
    expect(removeColumn(['a'], 0)).toEqual(['a']);
  });
});
