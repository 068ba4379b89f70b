import { localDate, type Weekday } from '../../shared/localDate';
import type { Phase, Program, ProgramItem, Session } from '../../shared/program/schema';
import { findTemplate } from '../../shared/template/registry';
import { aPhase, aProgram, aSession } from '../support/programs';
import { byFeel, usual } from './items';

/** Days, phases and programs, and the quiet weeks that a case adds to. */

export const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const SIX_DAYS: readonly Weekday[] = EVERY_DAY.slice(0, 6);

/** One-to-one in the clinic with the physical therapist. */
export const clinic = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  aSession(days, items, {
    name: `Clinic ${days.join(' ')}`,
    supervisor: 'physical-therapist',
    plannedMinutes: 60,
    ...changes,
  });

/** A supervised class. */
export const group = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  clinic(days, items, { name: `Class ${days.join(' ')}`, setting: 'class', groupSize: 6, ...changes });

/** Alone at home. */
export const home = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  aSession(days, items, {
    name: `Home ${days.join(' ')}`,
    setting: 'home',
    plannedMinutes: null,
    ...changes,
  });

export const phase = (
  purpose: Phase['purpose'],
  weeks: number,
  sessions: readonly Session[],
  name: string = purpose,
): Phase => aPhase(sessions, { purpose, weeks, name });

/** Four weeks after the start. */
export const REVIEW = localDate('2026-12-28');

/** A program with a date for its review and somebody to call. */
export const plan = (phases: readonly Phase[], changes: Partial<Program> = {}): Program =>
  aProgram(phases, {
    reviewOn: REVIEW,
    contactPlan: { visits: 6, callsPerMonth: 1, note: '' },
    goals: ['strength', 'balance'],
    ...changes,
  });

/** A program that stands on a research template and has its goals. */
export function underTemplate(id: string, phases: readonly Phase[], changes: Partial<Program> = {}): Program {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  const { version, goals } = template;
  return plan(phases, { template: { id, version }, goals: [...goals], ...changes });
}

/** What a week should hold beside the matter of a case: moderate lifts, balance and the back. */
export const steadyWork = (): readonly ProgramItem[] => [
  byFeel('goblet-squat', 3, [8, 10], 6),
  byFeel('row-band-seated', 3, [10, 12], 6),
  usual('supine-shoulder-press'),
  usual('tandem-stance'),
];

/** The same with what a home has. */
export const steadyHomeWork = (): readonly ProgramItem[] => [
  byFeel('sit-to-stand-weighted', 3, [8, 10], 6),
  byFeel('row-band-seated', 3, [10, 12], 6),
  usual('supine-shoulder-press'),
  usual('tandem-stance'),
];

/** Six weeks of two clinic days that hold nothing to object to, and what a case adds to each of them. */
export const steadyWeeks = (
  added: readonly ProgramItem[] = [],
  changes: Partial<Program> = {},
  session: Partial<Session> = {},
): Program =>
  plan([phase('target', 6, [clinic(['mon', 'thu'], [...steadyWork(), ...added], session)])], changes);

/** The same two days alone at home. */
export const steadyHomeWeeks = (
  added: readonly ProgramItem[] = [],
  changes: Partial<Program> = {},
  session: Partial<Session> = {},
): Program =>
  plan([phase('target', 6, [home(['mon', 'thu'], [...steadyHomeWork(), ...added], session)])], changes);
