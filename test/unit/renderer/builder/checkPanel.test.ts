import { describe, expect, it } from 'vitest';
import { conformitySummary, groupConformity } from '../../../../renderer/builder/check/conformityGroups';
import { groupFindings, shownGroups } from '../../../../renderer/builder/check/findingGroups';
import { templateOptions } from '../../../../renderer/builder/check/templateOptions';
import { wayOutOf } from '../../../../renderer/builder/check/wayOut';
import { whatChanged, without } from '../../../../renderer/builder/check/whatChanged';
import { check } from '../../../../shared/check/check';
import type { ConformityRow, Finding, Severity } from '../../../../shared/check/finding';
import { rules } from '../../../../shared/check/registry';
import { templates } from '../../../../shared/template/registry';
import { anInput, aPatient, aProgram } from '../../../support/programs';
import { layOut } from '../../../../renderer/patient/programs/newProgram';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { findExercise } from '../../../../shared/exercise/library';
import { TODAY } from '../../../support/programs';

const finding = (ruleId: string, severity: Severity, changes: Partial<Finding> = {}): Finding => ({
  ruleId,
  severity,
  path: {},
  values: {},
  fixes: [],
  ...changes,
});
const stop = finding('A34-hirit-gate', 'stop');
const warning = finding('C04-heavy-consecutive', 'warning');
const advice = finding('E04-site', 'advice');
const gap = finding('missing-dxaScans', 'cannot-check');

describe('findings by severity', () => {
  it('stops first, then what cannot be checked, and no empty group', () => {
    const groups = groupFindings([advice, warning, gap, stop, warning]);
    expect(groups.map(({ severity, findings }) => [severity, findings.length])).toEqual([
      ['stop', 1],
      ['cannot-check', 1],
      ['warning', 2],
      ['advice', 1],
    ]);
    expect(groupFindings([])).toEqual([]);
  });

  it('a filter shows one kind, and all of them once nothing is left of it', () => {
    const groups = groupFindings([advice, warning]);
    expect(shownGroups(groups, 'warning').map(({ severity }) => severity)).toEqual(['warning']);
    expect(shownGroups(groups, 'stop')).toBe(groups);
    expect(shownGroups(groups, null)).toBe(groups);
  });
});

describe('what a switch of the template changed', () => {
  it('counts what came and what went', () => {
    expect(whatChanged([warning, advice], [warning, stop, gap])).toBe('2 findings became 3: 2 new, 1 gone.');
    expect(whatChanged([warning], [stop])).toBe('1 finding: 1 new, 1 gone.');
    expect(whatChanged([warning, advice], [warning])).toBe('2 findings became 1: 1 gone.');
    expect(whatChanged([], [warning])).toBe('0 findings became 1: 1 new.');
    expect(whatChanged([warning], [warning])).toBe('The same 1 finding as before.');
    expect(whatChanged([], [])).toBe('No findings, as before.');
    expect(without([warning, stop, gap], [warning, advice])).toEqual([stop, gap]);
    expect(without([warning, warning], [warning])).toEqual([warning]);
  });

  it('a finding of the same rule and place is the same, whatever its values; a milder one is another', () => {
    expect(whatChanged([warning], [{ ...warning, values: { template: 'ACSM' } }])).toBe(
      'The same 1 finding as before.',
    );
    expect(whatChanged([stop], [{ ...stop, severity: 'advice' }])).toBe('1 finding: 1 new, 1 gone.');
    expect(whatChanged([warning, warning], [warning])).toBe('2 findings became 1: 1 gone.');
  });
});

describe('the way out of a group A stop', () => {
  it('names the clearance where one can answer it, and only then', () => {
    expect(wayOutOf(stop)).toMatchObject({ byClearance: true });
    expect(wayOutOf(stop)?.words).toContain('High intensity after vertebral or several fractures');
    expect(wayOutOf(finding('A01-screen-missing', 'stop'))).toMatchObject({ byClearance: false });
    expect(wayOutOf({ ...stop, severity: 'advice' })).toBeNull();
    expect(wayOutOf(finding('G07-alone', 'stop'))).toBeNull();
  });

  it('every rule that turns into advice once cleared has a clearance to record', () => {
    const cleared = rules.filter(
      ({ family, severities }) =>
        family === 'A' && severities.includes('stop') && severities.includes('advice'),
    );
    expect(cleared.length).toBeGreaterThan(8);
    const without = cleared.filter(({ id }) => !wayOutOf({ ruleId: id, severity: 'stop' })?.byClearance);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('the table against the research', () => {
  const row = (parameter: string, status: ConformityRow['status']): ConformityRow => ({
    parameter,
    research: {},
    here: {},
    status,
    sources: ['S1'],
    confidence: 'V',
  });

  it('is summed up in words', () => {
    expect(conformitySummary([row('a', 'meets'), row('b', 'meets')])).toBe('2 of 2 met');
    expect(
      conformitySummary([
        row('a', 'meets'),
        row('b', 'departs'),
        row('c', 'departs'),
        row('d', 'cannot-check'),
      ]),
    ).toBe('1 of 4 met, 2 differ, 1 cannot be checked');
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s: every row stands under one heading, under a name of its own, with sources and a mark',
    (_, template) => {
      const patient = aPatient({ tScore: -1.5 });
      const laid = layOut({
        patient,
        clinic: newClinic(),
        template,
        weeks: '60',
        startDate: TODAY,
        findExercise,
        newId: () => crypto.randomUUID(),
      });
      const program = laid.ok ? laid.value.program : aProgram([]);
      const rows = check(anInput(program, patient, template)).conformity ?? [];
      const groups = groupConformity(rows);
      expect(groups.flatMap((group) => group.rows.map(({ key }) => key)).toSorted()).toEqual(
        rows.map(({ parameter }) => parameter).toSorted(),
      );
      for (const group of groups) {
        expect(new Set(group.rows.map(({ name }) => name)).size, group.title).toBe(group.rows.length);
        for (const { sources, confidence, name } of group.rows) {
          expect(sources.length).toBeGreaterThan(0);
          expect(confidence).not.toBeNull();
          expect(name).not.toMatch(/phase|while/);
        }
      }
    },
  );
});

describe('the templates to hold a program against', () => {
  const names = (current: { id: string; version: string } | null, all = templates) =>
    templateOptions(all, current).map(({ label, options }) => [label, options.length]);

  it('stand by kind', () => {
    const sum = names(null).reduce((total, [, count]) => total + Number(count), 0);
    expect(names(null).map(([label]) => label)).toEqual(['Trials', 'Guidelines', 'Home impact trials']);
    expect(sum).toBe(templates.length);
  });

  it('one that this version lacks stays chosen', () => {
    expect(templateOptions(templates, { id: 'gone', version: '1' }).at(-1)).toEqual({
      label: 'Not in this version',
      options: [{ id: 'gone', name: 'gone' }],
    });
  });
});
