import { flushSync } from 'react-dom';
import { phaseOfWeek, phaseSpans } from '../../../shared/program/calendar';
import { programWeeks } from '../../../shared/program/schema';
import { type Command, one } from './command';
import type { Desk } from './desk';
import { focusLibrarySearch, focusSession, focusTab } from './focusPlaces';
import { focusRegion, REGIONS, showRegion } from './regions';

const programOf = ({ store }: Desk) => store.getState().history.present;

/** Shows a week of the program and says which phase it lies in. */
function goToWeek(desk: Desk, week: number): void {
  desk.store.getState().showWeek(week);
  const program = programOf(desk);
  const phase = phaseOfWeek(program, week)?.phase;
  desk.say(`Week ${week} of ${programWeeks(program)}${phase ? `, ${phase.name}` : ''}`);
}

const neighbour = (by: 1 | -1, words: string, end: string) => (desk: Desk) => {
  const week = desk.store.getState().week + by;
  return one(words, () => goToWeek(desk, week), {
    note: phaseOfWeek(programOf(desk), week) ? `week ${week}` : '',
    blocked: phaseOfWeek(programOf(desk), week) ? null : end,
  });
};

const region = (by: 1 | -1, words: string) => (desk: Desk) =>
  one(words, () => {
    const name = focusRegion(by);
    if (name !== null) desk.say(name);
  });

const VIEWS = [
  { view: 'board', words: 'Show the board', note: 'one week by session' },
  { view: 'weeks', words: 'Show all weeks as a table', note: 'one row an exercise' },
] as const;

const TABS = [
  { tab: 'dose', name: 'Dose' },
  { tab: 'check', name: 'Check' },
  { tab: 'evidence', name: 'Evidence' },
] as const;

/** Where the therapist goes within the builder. */
export const GO_COMMANDS: readonly Command[] = [
  {
    id: 'next-week',
    name: 'Next week',
    group: 'Go to',
    offers: neighbour(1, 'Next week', 'This is the last week.'),
  },
  {
    id: 'previous-week',
    name: 'Previous week',
    group: 'Go to',
    offers: neighbour(-1, 'Previous week', 'This is the first week.'),
  },
  {
    id: 'show-view',
    name: 'Show the board or all weeks',
    group: 'Go to',
    offers: ({ store, say }) =>
      VIEWS.map(({ view, words, note }) => ({
        key: view,
        words,
        note,
        also: 'view grid spreadsheet',
        blocked: null,
        run: () => {
          store.getState().showView(view);
          say(words);
        },
      })),
  },
  {
    id: 'go-to-phase',
    name: 'Go to a phase',
    group: 'Go to',
    offers: (desk) =>
      phaseSpans(programOf(desk)).map(({ phase, firstWeek, lastWeek }) => ({
        key: phase.id,
        words: `Go to ${phase.name}`,
        note: firstWeek === lastWeek ? `week ${firstWeek}` : `weeks ${firstWeek}–${lastWeek}`,
        also: 'phase',
        blocked: null,
        run: () => goToWeek(desk, firstWeek),
      })),
  },
  {
    id: 'go-to-week',
    name: 'Go to a week',
    group: 'Go to',
    whenTyped: 1,
    offers: (desk) =>
      phaseSpans(programOf(desk)).flatMap(({ phase, firstWeek }) =>
        Array.from({ length: phase.weeks }, (_, at) => firstWeek + at).map((week) => ({
          key: String(week),
          words: `Go to week ${week}`,
          note: phase.name,
          blocked: null,
          run: () => goToWeek(desk, week),
        })),
      ),
  },
  {
    id: 'go-to-session',
    name: 'Go to a session',
    group: 'Go to',
    whenTyped: 1,
    offers: (desk) =>
      programOf(desk).phases.flatMap((phase) =>
        phase.sessions.map((session) => ({
          key: session.id,
          words: `Go to ${session.name}`,
          note: phase.name,
          also: 'session',
          blocked: null,
          run: () => {
            const { showPhase, targetAt, week } = desk.store.getState();
            if (phaseOfWeek(programOf(desk), week)?.phase.id !== phase.id) showPhase(phase.id);
            targetAt(session.id);
            focusSession(session.id);
            desk.say(`${session.name}, ${phase.name}. Exercises are added to it now`);
          },
        })),
      ),
  },
  {
    id: 'open-tab',
    name: 'Open Dose, Check or Evidence',
    group: 'Go to',
    offers: (desk) =>
      TABS.map(({ tab, name }) => ({
        key: tab,
        words: `Open ${name}`,
        note: 'tab',
        also: 'inspector',
        blocked: null,
        run: () => {
          desk.store.getState().openTab(tab);
          focusTab(tab);
          desk.say(`${name} tab`);
        },
      })),
  },
  {
    id: 'search-library',
    name: 'Search the library',
    group: 'Go to',
    offers: (desk) =>
      one('Search the library', () => {
        desk.store.getState().showView('board');
        focusLibrarySearch();
        desk.say('Search exercises');
      }),
  },
  {
    id: 'go-to-region',
    name: 'Go to a part of the screen',
    group: 'Go to',
    whenTyped: 1,
    offers: (desk) =>
      REGIONS.map((part) => ({
        key: part.key,
        words: `Go to ${part.name.toLowerCase()}`,
        also: 'part region',
        blocked: null,
        run: () => {
          // The library stands beside the board only.
          if (part.key === 'library') flushSync(() => desk.store.getState().showView('board'));
          showRegion(part);
          desk.say(part.name);
        },
      })),
  },
  {
    id: 'next-region',
    name: 'Next part of the screen',
    group: 'Go to',
    keysOnly: true,
    offers: region(1, 'Next part of the screen'),
  },
  {
    id: 'previous-region',
    name: 'Part of the screen before',
    group: 'Go to',
    keysOnly: true,
    offers: region(-1, 'Part of the screen before'),
  },
];
