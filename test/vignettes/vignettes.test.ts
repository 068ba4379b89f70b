import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../shared/check/finding';
import { rules } from '../../shared/check/registry';
import { conformityText, sentence } from '../../shared/check/text/en/index';
import { Patient } from '../../shared/patient/schema';
import { doseMisfit } from '../../shared/program/dose';
import { Program } from '../../shared/program/schema';
import { templates } from '../../shared/template/registry';
import { THEMES } from './cases/index';
import { libraryOf, reportOf, templateOf, type Vignette } from './vignette';

const idsOf = (findings: readonly Finding[], severity: Severity): readonly string[] =>
  [...new Set(findings.filter((one) => one.severity === severity).map(({ ruleId }) => ruleId))].sort();

/** What the findings of these rules say, so that a failure can be read. */
const words = (findings: readonly Finding[], severity: Severity, beside: readonly string[]) =>
  findings
    .filter((one) => one.severity === severity && !beside.includes(one.ruleId))
    .map((one) => `${one.ruleId}: ${sentence(one).title} ${sentence(one).body}`);

const sorted = (ids: readonly string[]) => [...ids].sort();

describe.each(THEMES)('$theme', ({ cases }) => {
  it.each(cases.map((one) => [one.story, one] as const))('%s', (_, vignette) => {
    const { stops, warnings, departs, patient, program } = vignette;
    expect(Patient.parse(patient)).toEqual(patient);
    expect(Program.parse(program)).toEqual(program);
    for (const { items } of program.phases.flatMap(({ sessions }) => sessions))
      for (const { exerciseId, dose } of items) {
        const exercise = libraryOf(vignette)(exerciseId);
        expect(exercise, exerciseId).toBeDefined();
        if (exercise) expect(doseMisfit(exercise, dose), exerciseId).toBeNull();
      }

    const { findings, conformity } = reportOf(vignette);
    expect({
      stops: idsOf(findings, 'stop'),
      unexpectedStops: words(findings, 'stop', stops),
      warnings: idsOf(findings, 'warning'),
      unexpectedWarnings: words(findings, 'warning', warnings),
    }).toEqual({
      stops: sorted(stops),
      unexpectedStops: [],
      warnings: sorted(warnings),
      unexpectedWarnings: [],
    });

    for (const finding of findings) {
      const { title, body, source } = sentence(finding);
      expect(title, finding.ruleId).not.toBe('');
      expect(body, finding.ruleId).not.toBe('');
      expect(source, finding.ruleId).not.toBe('');
      expect(`${title} ${body}`, finding.ruleId).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    }
    for (const row of conformity ?? []) expect(conformityText(row).parameter).not.toBe('');
    if (departs !== undefined)
      expect(
        (conformity ?? []).filter(({ status }) => status === 'departs').map(({ parameter }) => parameter),
      ).toEqual(departs);
  });
});

const ALL: readonly Vignette[] = THEMES.flatMap(({ cases }) => cases);

describe('published protocols', () => {
  it.each(ALL.filter(({ reproduces }) => reproduces).map((one) => [one.story, one] as const))(
    'meets every row of its own table and stops only where its template says so: %s',
    (_, vignette) => {
      const template = templateOf(vignette);
      const { findings, conformity } = reportOf(vignette);
      expect((conformity ?? []).length).toBeGreaterThan(4);
      expect((conformity ?? []).filter(({ status }) => status !== 'meets')).toEqual([]);
      const known = (template?.knownConflicts ?? []).map(({ ruleId }) => ruleId);
      for (const stop of idsOf(findings, 'stop')) expect(known).toContain(stop);
    },
  );

  it('there is one for every template', () => {
    const reproduced = ALL.filter(({ reproduces }) => reproduces).map((one) => templateOf(one)?.id);
    expect(sorted([...new Set(reproduced)].map(String))).toEqual(sorted(templates.map(({ id }) => id)));
  });
});

describe('what the cases cover', () => {
  it('at least 44 cases, each told once and with its source', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(44);
    expect(new Set(ALL.map(({ story }) => story)).size).toBe(ALL.length);
    for (const { story, from, stops, warnings } of ALL) {
      expect(story).toMatch(/^[A-Z0-9].*\.$/);
      expect(from, story).not.toBe('');
      expect(new Set(stops).size, story).toBe(stops.length);
      expect(new Set(warnings).size, story).toBe(warnings.length);
    }
  });

  it('every template', () => {
    const used = new Set(ALL.map((one) => templateOf(one)?.id));
    expect(templates.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('every group of rules', () => {
    const groups = new Set(ALL.flatMap(({ stops, warnings }) => [...stops, ...warnings]).map((id) => id[0]));
    expect(sorted([...groups].map(String))).toEqual(sorted([...new Set(rules.map(({ family }) => family))]));
  });

  const canStop = rules.filter(({ severities }) => severities.includes('stop'));
  const inPrograms = canStop.filter(({ enforcedAt }) => enforcedAt === 'check').map(({ id }) => id);

  it.each(inPrograms)('%s as a stop, and a case one step short of it', (id) => {
    expect(ALL.filter(({ stops }) => stops.includes(id)).map(({ story }) => story)).not.toEqual([]);
    const near = ALL.filter(({ nearMissOf = [] }) => nearMissOf.includes(id));
    expect(near.map(({ story }) => story)).not.toEqual([]);
    for (const { story, stops } of near) expect(stops, story).not.toContain(id);
  });

  it('other stops are refused before a program, a record or a handout holds them', () => {
    expect(canStop.filter(({ enforcedAt }) => enforcedAt !== 'check').map(({ id }) => id)).toEqual([
      'B16-units',
      'B18-bodyweight-pct',
      'B19-dose-unit',
      'B20-zero',
      'H14-pain-rule',
      'I01-test-range',
    ]);
  });
});
