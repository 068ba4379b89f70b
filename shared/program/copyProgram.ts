import { ItemId, type NewId, type PatientId, PhaseId, ProgramId, SessionId, TrackId, UUIDS } from '../id';
import type { LocalDate } from '../localDate';
import { bareDose } from './bareDose';
import type { Phase, PhasePurpose, Program, ProgramItem, Session, Setting } from './schema';

/** Names that say nothing about anybody, and those that stand in for names that might. */
export type PlainNames = {
  /** Titles of templates and names of their phases and sessions: they are kept. */
  readonly known: ReadonlySet<string>;
  readonly title: string;
  readonly phases: Readonly<Record<PhasePurpose, string>>;
  readonly sessions: Readonly<Record<Setting, string>>;
};

export type CopyOrder = {
  readonly program: Program;
  readonly to: PatientId;
  /** Of the copy. */
  readonly id: ProgramId;
  readonly newId: NewId;
  readonly startDate: LocalDate;
  /** Whether a lift stays the same lift: for another version of the same patient. Never for another patient. */
  readonly keepTracks: boolean;
  readonly names: PlainNames;
};

/**
 * A program of its own with fresh ids throughout. For the same patient everything is kept, written reasons too: they
 * are bound to their values, so that they fall as soon as a dose changes. Only a review date that is not after a new
 * start falls. For another patient nothing personal goes along: no reasons, notes, cues, review date, note on contacts
 * or typed title and name, no weight or band chosen for somebody else, and no dose for one side alone. A % of 1RM stays:
 * it is a rule, and becomes a load by the other patient's own test.
 */
export function copyProgram(order: CopyOrder): Program {
  const { program, to, id, startDate } = order;
  const fresh = createRenewal(order);
  const copy: Program = {
    ...program,
    id,
    patientId: to,
    startDate,
    reviewOn: reviewAfter(program, startDate),
    goals: [...program.goals],
    phases: program.phases.map((phase) => renewedPhase(phase, fresh)),
  };
  if (to !== program.patientId) return withoutPerson(copy, order.names);
  const overrides = program.overrides.map((override) => ({
    ...override,
    path: fresh.renewed(override.path),
    values: fresh.renewed(override.values),
  }));
  return { ...copy, overrides };
}

/** The same program once more for the same patient, as another version of it: it begins on the same day. */
export const copyAsVersion = (
  program: Program,
  { newId, names }: Pick<CopyOrder, 'newId' | 'names'>,
): Program =>
  copyProgram({
    program,
    to: program.patientId,
    id: ProgramId.parse(newId()),
    newId,
    startDate: program.startDate,
    keepTracks: true,
    names,
  });

const reviewAfter = ({ startDate: was, reviewOn }: Program, startDate: LocalDate): LocalDate | null =>
  reviewOn === null || was === startDate || reviewOn > startDate ? reviewOn : null;

type Renewal = {
  readonly phase: (id: PhaseId) => PhaseId;
  readonly session: (id: SessionId) => SessionId;
  readonly item: (id: ItemId) => ItemId;
  readonly track: (id: TrackId) => TrackId;
  /** A text with every renewed id in it. */
  readonly renewed: (text: string) => string;
};

function createRenewal({ program, to, newId, keepTracks }: CopyOrder): Renewal {
  const ids = new Map<string, string>();
  const next = (old: string): string => {
    const made = ids.get(old) ?? newId();
    ids.set(old, made);
    return made;
  };
  const sameLifts = keepTracks && to === program.patientId;
  return {
    phase: (old) => PhaseId.parse(next(old)),
    session: (old) => SessionId.parse(next(old)),
    item: (old) => ItemId.parse(next(old)),
    track: (old) => (sameLifts ? old : TrackId.parse(next(old))),
    renewed: (text) => text.replaceAll(UUIDS, (old) => ids.get(old) ?? old),
  };
}

const renewedPhase = (phase: Phase, fresh: Renewal): Phase => ({
  ...phase,
  id: fresh.phase(phase.id),
  sessions: phase.sessions.map((session) => ({
    ...session,
    id: fresh.session(session.id),
    items: session.items.map((item) => ({
      ...item,
      id: fresh.item(item.id),
      track: fresh.track(item.track),
    })),
  })),
});

function withoutPerson(program: Program, names: PlainNames): Program {
  const nameOf = (written: string, plain: string) => (names.known.has(written) ? written : plain);
  const bareSession = (session: Session): Session => ({
    ...session,
    name: nameOf(session.name, names.sessions[session.setting]),
    items: session.items.map(bareItem),
  });
  return {
    ...program,
    title: nameOf(program.title, names.title),
    reviewOn: null,
    overrides: [],
    contactPlan: program.contactPlan && { ...program.contactPlan, note: '' },
    phases: program.phases.map((phase) => ({
      ...phase,
      name: nameOf(phase.name, names.phases[phase.purpose]),
      sessions: phase.sessions.map(bareSession),
    })),
  };
}

const bareItem = (item: ProgramItem): ProgramItem => ({
  ...item,
  dose: bareDose(item.dose),
  cues: null,
  note: '',
});
