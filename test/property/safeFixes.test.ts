import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/check';
import type { Finding } from '../../shared/check/finding';
import type { CheckInput } from '../../shared/check/input';
import { findingKey } from '../../shared/check/overrides';
import { type SafeFixes, safeFixes } from '../../shared/check/safeFixes';
import { levelOf, LEVELS } from '../../shared/exercise/level';
import { applyEdit } from '../../shared/program/edit';
import { itemsOf } from '../../shared/program/items';
import type { Program, ProgramItem } from '../../shared/program/schema';
import { contacts, workingSets } from '../../shared/program/doseWork';
import { weekRollUp } from '../../shared/program/weekRollUp';
import { doseInWeek } from '../../shared/program/weekPlan';
import { anyInput, generatedInput } from '../support/arbitraries';
import { countedId } from '../support/programs';

/** Every fix taken is checked again, on machines that do other work too. */
const RUNS = process.env['OSTEON_DEEP'] ? 400 : 30;
const PATIENCE = process.env['OSTEON_DEEP'] ? 900_000 : 400_000;

const anInput = fc.oneof(anyInput, { weight: 2, arbitrary: generatedInput });

function applied({ program, library }: CheckInput, { edits }: SafeFixes): Program {
  let present = program;
  for (const edit of edits) {
    const next = applyEdit(present, edit, library);
    if (!next.ok) throw new Error(next.error.message);
    present = next.value;
  }
  return present;
}

const graveKeys = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity !== 'advice')
    .map((finding) => `${finding.severity} ${finding.ruleId} ${findingKey(finding).path}`)
    .toSorted();

const itemsById = (program: Program) => new Map(itemsOf(program).map((item) => [item.id, item]));

/** The most that is asked for of one exercise in one week. */
function mostOf(item: ProgramItem, week: number, weeks: number) {
  const dose = doseInWeek(item.dose, week, weeks);
  const groups = dose.kind === 'resistance' ? dose.groups : [];
  return {
    sets: workingSets(dose),
    contacts: contacts(dose),
    percent: Math.max(0, ...groups.map((group) => group.percent1RM?.high ?? 0)),
    reps: Math.max(
      0,
      ...groups.map((group) => group.reps.high),
      dose.kind === 'repetition' ? dose.reps.high : 0,
    ),
    typed: Math.max(0, ...groups.map((group) => (group.load?.kind === 'mass' ? group.load.mass.value : 0))),
    amount: 'amount' in dose ? dose.amount.high : 0,
  };
}

type Case = { readonly input: CheckInput; readonly result: SafeFixes; readonly after: Program };

function expectNothingNew({ input, after }: Case) {
  const before = graveKeys(check(input).findings);
  for (const key of graveKeys(check({ ...input, program: after }).findings)) {
    expect(before).toContain(key);
    before.splice(before.indexOf(key), 1);
  }
}

function expectNoDoseUp({ input, after }: Case) {
  const was = itemsById(input.program);
  const level = (id: string) => {
    const exercise = input.library(id);
    const own = exercise && levelOf(exercise, input.library);
    return own ? LEVELS.indexOf(own) : -1;
  };
  for (const phase of after.phases)
    for (const item of phase.sessions.flatMap(({ items }) => items)) {
      const before = was.get(item.id);
      if (!before) throw new Error('an exercise was added');
      expect(level(item.exerciseId)).toBeLessThanOrEqual(level(before.exerciseId));
      for (let week = 1; week <= phase.weeks; week += 1) {
        const most = mostOf(before, week, phase.weeks);
        for (const [name, value] of Object.entries(mostOf(item, week, phase.weeks)))
          expect(value, `${name} of ${item.exerciseId} in week ${week}`).toBeLessThanOrEqual(
            most[name as keyof typeof most],
          );
      }
    }
}

function expectNoWeekUp({ input, after }: Case) {
  const before = weekRollUp(input);
  const weeks = weekRollUp({ ...input, program: after });
  expect(weeks).toHaveLength(before.length);
  weeks.forEach((week, at) => {
    const was = before[at];
    if (!was) throw new Error('a week was added');
    expect(week.impactContacts).toBeLessThanOrEqual(was.impactContacts);
    expect(week.sessions.length).toBeLessThanOrEqual(was.sessions.length);
    for (const session of week.sessions) {
      const own = was.sessions.find((one) => one.session === session.session);
      expect(session.perWeek).toBeLessThanOrEqual(own?.perWeek ?? 0);
      expect(session.minutes).toBeLessThanOrEqual(own?.minutes ?? 0);
    }
    if (was.tonnageKg !== null && week.tonnageKg !== null)
      expect(week.tonnageKg).toBeLessThanOrEqual(was.tonnageKg + 1e-6);
  });
}

function expectDone({ input, result, after }: Case) {
  const next = { ...input, program: after };
  expect(result.left.map(({ finding }) => findingKey(finding))).toEqual(check(next).findings.map(findingKey));
  if (result.left.some(({ because }) => because.kind === 'later')) return;
  expect(safeFixes(next, countedId).fixed.map(({ finding }) => finding.ruleId)).toEqual([]);
}

describe('fixing all safe ones', () => {
  it(
    'brings nothing new, asks for more of nothing in any week, adds no exercise, and has nothing left to do',
    () => {
      let fixedInAll = 0;
      fc.assert(
        fc.property(anInput, (input) => {
          const result = safeFixes(input, countedId);
          const one = { input, result, after: applied(input, result) };
          fixedInAll += result.fixed.length;
          expectNothingNew(one);
          expectNoDoseUp(one);
          expectNoWeekUp(one);
          expectDone(one);
        }),
        { numRuns: RUNS },
      );
      expect(fixedInAll).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
