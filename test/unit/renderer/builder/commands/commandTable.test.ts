import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOf, runCommand } from '../../../../../renderer/builder/commands/commandTable';
import { nextFinding, openFindings } from '../../../../../renderer/builder/commands/nextFinding';
import { findingId } from '../../../../../renderer/builder/check/findingId';
import { check } from '../../../../../shared/check/check';
import { safeFixes } from '../../../../../shared/check/safeFixes';
import { findExercise } from '../../../../../shared/exercise/library';
import { itemsOf } from '../../../../../shared/program/items';
import { countedId } from '../../../../support/programs';
import { deskOver } from './desk';

const offersOf = (id: string, { desk }: ReturnType<typeof deskOver>) => commandOf(id).offers(desk);

describe('the table of commands', () => {
  test('no command stands twice, and every one has words, in every state of the program', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const chosen of [false, true]) {
      const { desk } = deskOver(0);
      const [first] = itemsOf(desk.store.getState().history.present);
      if (chosen && first) desk.store.getState().selectItem(first.id);
      for (const { name, offers } of COMMANDS) {
        expect(name).toMatch(/^\S.*[^.\s]$/);
        const own = offers(desk);
        expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
        for (const offer of own) expect(offer.words).toMatch(/^\S.*\S$/);
      }
    }
  });

  test('undo and redo say what they take back and what they bring again', () => {
    const use = deskOver(0);
    const { desk, used } = use;
    expect(offersOf('undo', use)[0]?.blocked).toBe('Nothing to undo');
    desk.store.getState().apply([{ kind: 'set-title', title: 'Spring' }], 'rename the program');
    expect(offersOf('undo', use)[0]).toMatchObject({ words: 'Undo rename the program', blocked: null });
    runCommand(desk, 'undo');
    expect(offersOf('redo', use)[0]?.words).toBe('Redo rename the program');
    expect(used.said).toEqual(['Undone: rename the program']);
  });

  test('a command that cannot be given says why and changes nothing', () => {
    const { desk, used } = deskOver(0);
    const before = desk.store.getState().history.present;
    runCommand(desk, 'undo');
    runCommand(desk, 'previous-week');
    runCommand(desk, 'remove-item');
    expect(used.said).toEqual([
      'Nothing to undo',
      'This is the first week.',
      'Choose an exercise on the board first.',
    ]);
    expect(used.moved).toEqual([]);
    expect(desk.store.getState().history.present).toBe(before);
  });

  test('weeks go forth and back, and say where they arrive', () => {
    const { desk, used } = deskOver(0);
    runCommand(desk, 'next-week');
    expect(desk.store.getState().week).toBe(2);
    runCommand(desk, 'go-to-week', '5');
    expect(desk.store.getState().week).toBe(5);
    expect(used.said.map((words) => words.replace(/ of .*/, ''))).toEqual(['Week 2', 'Week 5']);
  });

  test('a session and a phase are added as one step each, and said', () => {
    const { desk, used } = deskOver(0);
    const count = () => desk.store.getState().history.past.length;
    runCommand(desk, 'add-session');
    expect(count()).toBe(1);
    expect(used.said[0]).toMatch(/^Session \d+ added to /);
    runCommand(desk, 'add-phase');
    expect(count()).toBe(2);
    expect(used.said[1]).toMatch(/^Phase \d+ added, 4 weeks$/);
  });

  test('the chosen exercise can be moved to each other session of its phase', () => {
    const use = deskOver(0);
    const { desk, used } = use;
    const phase = desk.store.getState().history.present.phases[0];
    const item = phase?.sessions[0]?.items[0];
    if (!phase || !item) throw new Error('the example has an item');
    desk.store.getState().selectItem(item.id);
    const offers = offersOf('move-item-to', use);
    expect(offers.map(({ key }) => key)).toEqual(phase.sessions.slice(1).map(({ id }) => id));
    expect(offersOf('move-item-up', use)[0]?.blocked).toMatch(/is the first already/);
    expect(used.moved).toEqual([]);
  });

  test('the next finding goes through all that are open and begins again', () => {
    const { desk } = deskOver(2);
    const findings = openFindings(desk.report.findings, desk.store.getState().history.present);
    expect(findings.length).toBeGreaterThan(3);
    const seen = [];
    let at = nextFinding(findings, null);
    for (const _ of findings) {
      seen.push(at?.id);
      at = nextFinding(findings, at);
    }
    expect(seen).toEqual(findings.map(findingId));
    expect(at?.index).toBe(0);
  });

  test('after a finding was put right, the one that took its place is next', () => {
    const { desk } = deskOver(2);
    const findings = openFindings(desk.report.findings, desk.store.getState().history.present);
    const second = nextFinding(findings, nextFinding(findings, null));
    const left = findings.filter((finding) => findingId(finding) !== second?.id);
    expect(nextFinding(left, second)?.index).toBe(1);
    expect(nextFinding([], second)).toBe(null);
  });

  test('a phase is split, duplicated, moved and removed from the palette too', () => {
    const { desk, used } = deskOver(0);
    const names = () => desk.store.getState().history.present.phases.map(({ name }) => name);
    const before = names();
    const [first = ''] = before;
    desk.store.getState().showWeek(1);
    runCommand(desk, 'duplicate-phase');
    expect(names()).toEqual([first, `${first} 2`, ...before.slice(1)]);
    runCommand(desk, 'move-phase-earlier');
    expect(names().slice(0, 2)).toEqual([`${first} 2`, first]);
    runCommand(desk, 'remove-phase');
    expect(names()).toEqual(before);
    desk.store.getState().showWeek(3);
    runCommand(desk, 'split-phase');
    expect(names()).toHaveLength(before.length + 1);
    expect(used.said.at(-1)).toContain(`${first} split`);
  });

  test('all safe fixes are one step, and where there is none it is said', () => {
    const { desk, used } = deskOver(0);
    const item = itemsOf(desk.store.getState().history.present).find(
      ({ dose }) => dose.kind === 'repetition',
    );
    if (item?.dose.kind !== 'repetition') throw new Error('the example has no repetitions');
    desk.store
      .getState()
      .apply([{ kind: 'set-dose', item: item.id, dose: { ...item.dose, sets: 20 } }], 'dose');
    const program = desk.store.getState().history.present;
    const { policy } = desk.templates;
    const input = { program, ...desk.about, library: findExercise, handoutOptions: null, policy };
    const late = { ...desk, report: check(input) };
    const steps = desk.store.getState().history.past.length;
    runCommand(late, 'fix-safe-ones');
    const after = desk.store.getState().history;
    const fixed = after.past.length > steps;
    expect(used.said.at(-1)).toMatch(fixed ? /^Fixed \d+: / : /^No finding has a fix/);
    expect(fixed).toBe(safeFixes(input, countedId).fixed.length > 0);
  });
});
