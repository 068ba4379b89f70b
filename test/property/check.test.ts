import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/check';
import type { Finding } from '../../shared/check/finding';
import { findingKey } from '../../shared/check/overrides';
import { rules } from '../../shared/check/registry';
import { conformityText, fixLabel, sentence } from '../../shared/check/text/en/index';
import { ItemId, SessionId } from '../../shared/id';
import { Patient } from '../../shared/patient/schema';
import { Override, Program } from '../../shared/program/schema';
import { aSessionOf, anyInput, generatedInput } from '../support/arbitraries';
import { countedId } from '../support/programs';
import { faultsOfFix, OF_A_LIFT } from '../unit/check/reading';

/** Each fix is tried and the program checked again, which costs as much as hundreds of other cases. */
const FIX_RUNS = process.env['OSTEON_DEEP'] ? 400 : 60;

/** Every fix is applied and checked again, on machines that do other work too. */
const PATIENCE = process.env['OSTEON_DEEP'] ? 900_000 : 400_000;

/** C04 names the later of two sessions; E11 lets a lighter exercise lead up to the heavy one, not follow it. */
const MIND_THE_ORDER: readonly string[] = ['C04-heavy-consecutive', 'E11-duplicate'];

/** A finding as data: its fixes are functions of ids, so only their labels are compared. */
const plain = (finding: Finding) => ({
  ...finding,
  fixes: finding.fixes.map(({ label, values }) => ({ label, values })),
});

describe('the check', () => {
  it(
    'never throws on a program the schemas take, and words every finding',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyInput, generatedInput), (input) => {
          Program.parse(input.program);
          Patient.parse(input.patient);
          const report = check(input);
          for (const finding of report.findings) {
            const { title, body, source } = sentence(finding);
            expect(`${title} ${body} ${source}`).not.toMatch(/undefined|NaN|null|\{|\}|\[object/);
            for (const fix of finding.fixes) expect(fixLabel(fix)).not.toMatch(/undefined|NaN/);
            Override.shape.values.parse(findingKey(finding).values);
            Override.shape.path.parse(findingKey(finding).path);
          }
          for (const row of report.conformity ?? [])
            expect(Object.values(conformityText(row)).join(' ')).not.toMatch(/undefined|NaN|Infinity/);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'explains each stop and warning outside group A: a fix, or why there is none',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyInput, generatedInput), (input) => {
          for (const { ruleId, severity, fixes } of check(input).findings) {
            if (ruleId.startsWith('A') || (severity !== 'stop' && severity !== 'warning')) continue;
            const noFix = rules.find(({ id }) => id === ruleId)?.noFix ?? '';
            expect(fixes.length > 0 || noFix !== '', `${ruleId} has neither a fix nor a word on why`).toBe(
              true,
            );
          }
        }),
      );
    },
    PATIENCE,
  );

  it(
    'gives the same findings for the same input, and changes nothing',
    () => {
      fc.assert(
        fc.property(anyInput, (input) => {
          const before = JSON.stringify(input);
          expect(check(input).findings.map(plain)).toEqual(check(input).findings.map(plain));
          expect(JSON.stringify(input)).toBe(before);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'gives only severities that the rule declares, and no finding twice',
    () => {
      fc.assert(
        fc.property(anyInput, (input) => {
          const { findings } = check(input);
          for (const { ruleId, severity } of findings)
            expect(rules.find(({ id }) => id === ruleId)?.severities ?? ['cannot-check']).toContain(severity);
          const keys = findings.map((finding) => JSON.stringify(findingKey(finding)));
          expect(new Set(keys).size).toBe(keys.length);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'keeps a stop when an unrelated session is added',
    () => {
      const stopsOf = (input: Parameters<typeof check>[0]) =>
        check(input)
          .findings.filter(({ severity }) => severity === 'stop')
          .map(({ ruleId, path }) => `${ruleId} ${JSON.stringify(ruleId === OF_A_LIFT ? path.phase : path)}`);
      fc.assert(
        fc.property(anyInput, aSessionOf, fc.nat(), (input, session, at) => {
          const added = {
            ...session,
            id: SessionId.parse(countedId()),
            items: session.items.map((item) => ({ ...item, id: ItemId.parse(countedId()) })),
          };
          const phases = input.program.phases.map((phase, index) =>
            index === at % input.program.phases.length
              ? { ...phase, sessions: [...phase.sessions, added] }
              : phase,
          );
          expect(stopsOf({ ...input, program: { ...input.program, phases } })).toEqual(
            expect.arrayContaining([...stopsOf(input)]),
          );
        }),
      );
    },
    PATIENCE,
  );

  it(
    'does not depend on the order of the exercises in a session',
    () => {
      const ids = (input: Parameters<typeof check>[0]) =>
        check(input)
          .findings.filter(({ ruleId }) => !MIND_THE_ORDER.includes(ruleId))
          .map(
            ({ ruleId, path, severity }) =>
              `${severity} ${ruleId} ${(ruleId === OF_A_LIFT ? null : path.session) ?? ''}`,
          )
          .toSorted();
      fc.assert(
        fc.property(anyInput, (input) => {
          const phases = input.program.phases.map((phase) => ({
            ...phase,
            sessions: phase.sessions.map((session) => ({ ...session, items: session.items.toReversed() })),
          }));
          expect(ids({ ...input, program: { ...input.program, phases } })).toEqual(ids(input));
        }),
      );
    },
    PATIENCE,
  );

  it(
    'offers only fixes that take the finding away and bring no stop, over generated programs with a fault too',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyInput, generatedInput), (input) => {
          const { findings } = check(input);
          for (const finding of findings)
            for (const fix of finding.fixes)
              expect(faultsOfFix(input, findings, finding, fix), `${finding.ruleId} ${fix.label}`).toEqual(
                [],
              );
        }),
        { numRuns: FIX_RUNS },
      );
    },
    PATIENCE,
  );
});
