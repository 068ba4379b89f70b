import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixForNow } from '../../../../../renderer/builder/commands/findingActions';
import { check } from '../../../../../shared/check/check';
import type { Finding, Fix } from '../../../../../shared/check/finding';
import type { Dose } from '../../../../../shared/program/dose';
import { applyEdit, type ProgramEdit } from '../../../../../shared/program/edit';
import { findExercise } from '../../../../../shared/exercise/library';
import { itemsOf } from '../../../../../shared/program/items';
import type { Program, ProgramItem } from '../../../../../shared/program/schema';
import {
  anInput,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  lifted,
  monday,
} from '../../../../support/programs';

const patient = aPatient({ tests: [aStrengthTest('back-squat', 60)] });
const checked = (program: Program) => check(anInput(program, patient));
/** Twelve repetitions at 80 %: more than anybody can do (rule B02). */
const squat = anItem('back-squat', lifted([atPercent(80, 12)]));
const press = anItem('overhead-press-barbell', lifted([atPercent(70)]));
const program = monday([squat, press]);

function doseFix(of: Program): { readonly finding: Finding; readonly fix: Fix } {
  for (const finding of checked(of).findings.filter(({ ruleId }) => ruleId.startsWith('B02')))
    for (const fix of finding.fixes)
      if (fix.edits(randomUUID).some(({ kind }) => kind === 'set-dose')) return { finding, fix };
  throw new Error('no remedy sets a dose');
}

function edited(of: Program, edits: readonly ProgramEdit[]): Program {
  return edits.reduce((now, edit) => {
    const applied = applyEdit(now, edit, findExercise);
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value;
  }, of);
}
const after = (of: Program, fix: Fix) => edited(of, fix.edits(randomUUID));
const withDose = ({ id }: ProgramItem, dose: Dose) => edited(program, [{ kind: 'set-dose', item: id, dose }]);

describe('a remedy that was drawn before the last edit', () => {
  const shown = { ...doseFix(program), of: program };

  it('is taken as it is while the program is the one it was found in', () => {
    expect(fixForNow(shown, program, () => expect.unreachable('checked again'))).toBe(shown.fix);
  });

  it('is worked out anew when something else was changed meanwhile', () => {
    const now = withDose(press, lifted([atPercent(70, 6)]));
    const fix = fixForNow(shown, now, checked);
    if (!fix) throw new Error('no remedy');
    expect(fix).not.toBe(shown.fix);
    expect(itemsOf(after(now, fix)).map(({ dose }) => dose)).toEqual([
      lifted([atPercent(80, 8)]),
      lifted([atPercent(70, 6)]),
    ]);
  });

  it('is none once its own dose was changed: it would put the old one back', () => {
    const tempo = { down: 3, bottom: 1, up: 1, top: 0 };
    const now = withDose(squat, { ...squat.dose, tempo });
    expect(itemsOf(after(now, shown.fix))[0]?.dose.tempo).toBeNull();
    expect(fixForNow(shown, now, checked)).toBeNull();
  });

  it('is none once its finding is gone', () => {
    expect(fixForNow(shown, withDose(squat, lifted([atPercent(80, 5)])), checked)).toBeNull();
  });
});
