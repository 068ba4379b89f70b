import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/check/check';
import { findingKey } from '../../../shared/check/overrides';
import { findExercise } from '../../../shared/exercise/library';
import { composeHandout } from '../../../shared/handout/compose';
import type { HandoutSource, TherapistFacts } from '../../../shared/handout/composeContext';
import type { Section, Table } from '../../../shared/handout/model';
import { TherapistId } from '../../../shared/id';
import { localDate } from '../../../shared/localDate';
import { CONSTANT } from '../../../shared/program/dose';
import type { Program } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aClinic,
  aKit,
  allText,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aSource,
  clinicAndHome,
  exercise,
  kilograms,
  lifting,
  onDays,
  options,
  weightedSitToStand,
  words,
} from './builders';

const DAY = localDate('2026-11-22');

function sourceOf(
  program: Program,
  change: Partial<HandoutSource> = {},
  facts: Partial<TherapistFacts> = {},
): HandoutSource {
  const source = aSource(program, { options: options({ documents: ['therapist'] }), ...change });
  const template = program.template ? (findTemplate(program.template.id) ?? null) : null;
  const report = check({
    program,
    patient: source.patient,
    clinic: source.clinic,
    template,
    library: findExercise,
    handoutOptions: source.options,
    today: DAY,
  });
  return { ...source, therapist: { report, template, changes: null, ...facts } };
}

function therapistCopy(...args: Parameters<typeof sourceOf>): Section {
  const document = composeHandout(sourceOf(...args));
  if (!document.ok) throw new Error(document.error.message);
  const [section] = document.value.sections;
  if (section?.kind !== 'therapist') throw new Error('no therapist copy');
  return section;
}

const textOf = (...args: Parameters<typeof sourceOf>): string =>
  allText(therapistCopy(...args).blocks)
    .replaceAll('\n', ' ')
    .replaceAll(/ +/g, ' ');

/** The rows of the table under a heading, as "a | b". */
function rowsUnder(heading: string, section: Section): readonly string[] {
  const at = section.blocks.findIndex(
    (block) => block.kind === 'heading' && allText(block.text).startsWith(heading),
  );
  const table = section.blocks.slice(at).find((block) => block.kind === 'table');
  if (at < 0 || table?.kind !== 'table') throw new Error(`no table under ${heading}`);
  return rowsOf(table.table);
}
const rowsOf = ({ rows }: Table) => rows.map((cells) => cells.map((cell) => words(cell.text)).join(' | '));

const liftmor = (change: Partial<Program> = {}) => ({
  ...clinicAndHome([weightedSitToStand()]),
  template: { id: 'liftmor', version: '2' },
  ...change,
});

describe('whose copy it is', () => {
  test('the head names patient, record, program, weeks, version and who signs, and nothing else of the record', () => {
    const text = textOf(clinicAndHome([weightedSitToStand()]));
    for (const said of [
      'Not for the patient.',
      'Patient: Ruth, record MRN-778812',
      'Program: Program',
      '1 to 12 of 12, phase “Build”, November 23, 2026 to February 14, 2027',
      'Version: 7K2M9Q, November 22, 2026',
      'Therapist: Dana Reyes, PT, DPT',
    ])
      expect(text).toContain(said);
    for (const kept of ['Ruthanne', 'Quillfeather', '1951']) expect(text).not.toContain(kept);
  });

  test('it is in English of the clinic’s part of the world whatever the patient reads', () => {
    const patient = aPatient({ language: 'es' });
    const spanish = sourceOf(clinicAndHome([weightedSitToStand()]), {
      patient,
      clinic: aClinic({ locale: 'es-ES' }),
      options: options({ documents: ['handout', 'therapist'] }),
    });
    const document = composeHandout(spanish);
    const [handout, therapist] = document.ok ? document.value.sections : [];
    expect([handout?.language, therapist?.language]).toEqual(['es-ES', 'en-GB']);
    expect(allText(therapist?.blocks)).toContain('22 November 2026');
    expect(document.ok && allText(document.value.twin?.[1])).toBe(allText(therapist));
  });

  test('without the check of the program there is no copy', () => {
    const document = composeHandout({ ...sourceOf(liftmor()), therapist: undefined });
    expect(document).toEqual({
      ok: false,
      error: {
        message:
          'The therapist copy cannot be printed without the check of the program, which is not at hand.',
      },
    });
  });
});

describe('the doses', () => {
  const strong = {
    strengthTests: [
      {
        date: DAY,
        exerciseId: 'barbell-deadlift',
        load: { value: 60, unit: 'kg' as const },
        reps: 5,
        rir: 0,
      },
    ],
  };

  test('each session of the phase stands with its setting and days, home numbered as on the handout', () => {
    const section = therapistCopy(clinicAndHome([weightedSitToStand(), anItem('heel-raise')]));
    expect(rowsUnder('With us (clinic, supervised, physical therapist, Mon/Thu', section)).toHaveLength(2);
    const home = rowsUnder('At home (at home, alone, Tue/Sat, 14 min planned)', section);
    expect(home[0]).toBe(
      '1. Weighted sit to stand (on paper: Stand up from a chair with a weight) | 3 × 8 | 4 kg, RPE 6–7. | rest 2 min',
    );
    expect(home[1]).toMatch(/^2\. Heel raise \(on paper: Rise up on your toes\) \|/);
  });

  test('a load from the 1RM shows what it is of it, what was asked for, and what goes on the bar', () => {
    const program = aProgram([
      aPhase(4, [
        aSession('clinic', onDays('mon'), [
          anItem('barbell-deadlift', { dose: lifting('barbell-deadlift', null, { percent: 80 }) }),
        ]),
      ]),
    ]);
    const [row] = rowsUnder('With us', therapistCopy(program, { patient: aPatient(strong) }));
    // 60 kg for 5 repetitions is a maximum of 67.5 kg; 80 % of it is 54 kg.
    expect(row).toBe(
      'Barbell deadlift | 3 × 8 | 52.5 kg, ~78 % est. 1RM, asked 80 %, RPE 6–7. Plates: bar 20 + 2 × (15 + 1.25). | rest 2 min',
    );
  });

  test('what changes within the phase is listed week by week, equal weeks as one row', () => {
    const course = { kind: 'step', variable: 'load', by: 2, everyWeeks: 4, limit: 8 } as const;
    const dose = lifting('sit-to-stand-weighted', kilograms(4), { progression: { ...CONSTANT, course } });
    const patient = aPatient({ homeEquipment: aKit({ kettlebells: [4, 6, 8] }) });
    const section = therapistCopy(clinicAndHome([weightedSitToStand({ dose })]), { patient });
    expect(rowsUnder('At home, week by week', section)).toEqual([
      'Weighted sit to stand | 1–4 | 3 × 8 | 4 kg, RPE 6–7. | ',
      'Weighted sit to stand | 5–8 | 3 × 8 | 6 kg, RPE 6–7. | ',
      'Weighted sit to stand | 9–12 | 3 × 8 | 8 kg, RPE 6–7. | ',
    ]);
    expect(allText(section)).toContain('Progress: +2 kg every 4 weeks, at most 8 kg.');
  });

  test('a % of 1RM that rises below one and the same weight is one run of weeks', () => {
    const course = { kind: 'ramp', variable: 'percent1RM', from: 80, to: 81 } as const;
    const dose = lifting('barbell-deadlift', null, { percent: 80, progression: { ...CONSTANT, course } });
    const program = aProgram([
      aPhase(12, [aSession('clinic', onDays('mon'), [anItem('barbell-deadlift', { dose })])]),
    ]);
    expect(textOf(program, { patient: aPatient(strong) })).not.toContain('week by week');
  });
});

describe('the check', () => {
  test('every finding stands with its sentence, its rule and the papers behind it', () => {
    const program = liftmor();
    const source = sourceOf(program);
    const text = textOf(program);
    const findings = source.therapist?.report.findings ?? [];
    expect(findings.length).toBeGreaterThan(5);
    for (const { ruleId } of findings.filter((one) => !one.ruleId.startsWith('missing-')))
      expect(text).toContain(`${ruleId.split('-')[0]}: `);
    expect(text).toMatch(/Check: \d+ stops? open, \d+ facts? missing, \d+ warnings?, \d+ advice/);
    expect(text).toContain('doi:10.1002/jbmr.3284');
  });

  test('a kept finding moves from its severity to the reasons, and a reason that fits nothing says so', () => {
    const program = liftmor();
    const finding = sourceOf(program).therapist?.report.findings.find((one) => one.severity === 'warning');
    if (!finding) throw new Error('no warning to keep');
    const override = {
      ...findingKey(finding),
      reason: 'Agreed with the family doctor.',
      therapist: TherapistId.parse('22222222-2222-4222-8222-222222222222'),
      therapistName: 'Dana Reyes',
      date: DAY,
    };
    const stale = { ...override, ruleId: 'B99-gone', reason: 'Long ago.' };
    const section = therapistCopy({ ...program, overrides: [override, stale] });
    const [kept, gone] = rowsUnder('Kept with a reason', section);
    expect(kept).toMatch(/\| Agreed with the family doctor\. \| Dana Reyes, November 22, 2026$/);
    expect(gone).toMatch(/^B99-gone: this reason holds for nothing/);
    const before = rowsUnder('Warnings', therapistCopy(program));
    expect(rowsUnder('Warnings', section)).toHaveLength(before.length - 1);
  });

  test('the table against the template has a verdict in every row', () => {
    const rows = rowsUnder('Against LIFTMOR', therapistCopy(liftmor()));
    expect(rows).toHaveLength(sourceOf(liftmor()).therapist?.report.conformity?.length ?? 0);
    for (const row of rows) expect(row).toMatch(/\| (meets|differs|cannot check)$/);
  });

  test('another version of the template than the program was made from is said to be another', () => {
    expect(textOf(liftmor())).not.toContain('was made from version');
    expect(textOf(liftmor({ template: { id: 'liftmor', version: '1' } }))).toContain(
      'The program was made from version 1 of the template. It is held against version 2, the one at hand.',
    );
  });

  test('a limit without a paper is called a judgement, and no mark stands for a paper', () => {
    const rules = ['Stops', 'Warnings', 'Advice'].flatMap((severity) => {
      const section = therapistCopy(liftmor());
      return allText(section.blocks).includes(`${severity} (`) ? rowsUnder(`${severity} (`, section) : [];
    });
    const sources = rules.map((row) => row.split(' | ').at(-1) ?? '');
    expect(sources.filter((source) => /: judgement/.test(source)).length).toBeGreaterThan(0);
    expect(sources.filter((source) => /\b[JR] \(|, [JR]\b/.test(source))).toEqual([]);
  });

  test('days in the words of the check are written as everywhere else on the page', () => {
    const days = (clinic: Parameters<typeof aClinic>[0]) => {
      const patient = aPatient({
        dxaScans: {
          reviewedOn: DAY,
          entries: [
            {
              date: localDate('2019-03-04'),
              site: 'total-hip',
              side: 'left',
              bmd: null,
              tScore: -2,
              zScore: null,
            },
          ],
        },
      } as never);
      return textOf(liftmor(), { patient, clinic: aClinic(clinic) });
    };
    expect(days({})).toContain('March 4, 2019');
    expect(days({})).not.toContain('4 March 2019');
    expect(days({ locale: 'en-GB' })).toContain('4 March 2019');
  });

  test('a template that is lost is said to be lost', () => {
    expect(textOf(liftmor(), {}, { template: null })).toContain('The template “liftmor” is not at hand');
    expect(textOf(clinicAndHome([weightedSitToStand()]))).toContain('The program follows no template.');
  });
});

describe('what else the therapist answers for', () => {
  test('the changes since the last issue are told, or that there was none', () => {
    const changes = { since: 'version 4X8T1C', lines: ['Weighted sit to stand 2 → 4 kg'] };
    const section = therapistCopy(liftmor(), {}, { changes });
    expect(rowsUnder('Changes since version 4X8T1C', section)).toEqual(changes.lines);
    expect(textOf(liftmor())).toContain('No issue of this program is on record before this one.');
  });

  test('words that no named person has read are named, the stop box among them', () => {
    const own = 'The handout’s own words, the stop box among them | no named person yet';
    expect(rowsUnder('Who has read the words in English', therapistCopy(liftmor()))).toEqual([
      own,
      'Weighted sit to stand | no named person yet',
    ]);
    const read = exercise('sit-to-stand-weighted');
    const by = (reviewedBy: string, es: (typeof read.text)['es']) => (id: string) =>
      id === read.id ? { ...read, text: { en: { ...read.text.en, reviewedBy }, es } } : findExercise(id);
    const reviewed = therapistCopy(liftmor(), { findExercise: by('Ana Ruiz', read.text.es) });
    expect(rowsUnder('Who has read', reviewed)[1]).toBe('Weighted sit to stand | Ana Ruiz');
    const patient = aPatient({ language: 'es' });
    const spanish = therapistCopy(liftmor(), { patient, findExercise: by('Ana Ruiz', null) });
    expect(rowsUnder('Who has read the words in Spanish', spanish)).toEqual([
      own,
      'Weighted sit to stand | without words in Spanish, so printed in English: Ana Ruiz',
    ]);
  });

  test('it ends with a line for the therapist to sign, and its foot is in English like the rest', () => {
    const section = therapistCopy(liftmor(), { patient: aPatient({ language: 'es' }) });
    expect(section.footer).toMatchObject({ pages: 'Page {page} of {pages}' });
    expect(allText(section.footer?.left)).toBe('Version 7K2M9Q · November 22, 2026 · For Ruth');
    const last = section.blocks.at(-1);
    expect(last?.kind === 'signatures' && last.fields).toEqual([
      { label: 'Therapist', value: 'Dana Reyes, PT, DPT', ruled: true },
      { label: 'Date', value: '', ruled: true },
    ]);
  });

  test('it says what Osteon is for, and that nobody has signed its evidence off', () => {
    expect(textOf(liftmor())).toMatch(
      /not a medical device.*Evidence version .*Clinical sign-off: none yet\./,
    );
  });
});
