import type { ExerciseLookup } from '../exercise/schema';
import type { LocalDate } from '../localDate';
import { plainIssue } from '../plainIssue';
import { type Program, programWeeks } from '../program/schema';
import { err, ok, type Result } from '../result';
import { blueprintOf } from './blueprint';
import { ofClinic } from './measured';
import type { Placed } from './measuredFamilies';
import { measuredParts } from './measuredParts';
import { type Gates, Template } from './schema';

export type ProgramToKeep = {
  readonly program: Program;
  /** The template the program follows; null for one without. */
  readonly base: Template | null;
  readonly findExercise: ExerciseLookup;
  /** A fresh UUID. */
  readonly id: string;
  readonly name: string;
  /** Who saves it, as the clinic writes the name. */
  readonly savedBy: string;
  readonly today: LocalDate;
};

/** Where no research says more: a recent fracture or a red flag comes first. */
const PLAIN_GATES: Gates = {
  'above-minus-1': { level: 'offer', why: 'the clinic offers it' },
  'low-bone-mass': { level: 'offer', why: 'the clinic offers it' },
  osteoporosis: { level: 'offer', why: 'the clinic offers it' },
  fragile: { level: 'warning', why: 'no research stands behind it for patients with such fractures' },
  'recent-or-red-flag': { level: 'stop', why: 'a recent fracture or a red flag comes first' },
};

/**
 * A program as a template of the clinic: its phases as what new programs start from, and the ranges its own doses span
 * as what later programs are held against. Safety gates and supervision are those of the research it follows. A refusal
 * names the field and the limit.
 */
export function templateFromProgram(source: ProgramToKeep): Result<Template, string> {
  const { base, id, name, savedBy, today } = source;
  if (source.program.template !== null && base?.id !== source.program.template.id)
    return err(
      `program.template: "${source.program.template.id}" is not among the templates here, so its safety gates are not known.`,
    );
  // What was typed for one patient counts as little in the ranges as in the phases.
  const program: Program = { ...source.program, phases: blueprintOf(source.program.phases) };
  const placed = placedIn(program, source.findExercise);
  if (!placed.ok) return placed;
  const empty = program.phases.find(({ sessions }) => sessions.every(({ items }) => items.length === 0));
  if (empty) return err(`${empty.name}: must have an exercise to be a phase of a template.`);
  const parts = measuredParts(program, base, placed.value);
  const parsed = Template.safeParse(
    {
      ...parts,
      id,
      version: '1',
      kind: 'own',
      name,
      title: name,
      population: base?.population ?? ofClinic('Patients of this clinic.'),
      who: base?.who ?? ofClinic({ sex: null, menopause: null, ageFrom: null, ageTo: null }),
      gates: base?.gates ?? ofClinic(PLAIN_GATES),
      goals: program.goals,
      isHiRIT: base?.isHiRIT ?? false,
      lengthWeeks: ofClinic(programWeeks(program)),
      supervised: base?.supervised ?? null,
      groupSizeMax: base?.groupSizeMax ?? null,
      progression: null,
      results: base?.results ?? [],
      adverseEvents: base?.adverseEvents ?? null,
      exclusions: base?.exclusions ?? null,
      knownConflicts: base?.knownConflicts ?? [],
      papers: base?.papers ?? [{ text: 'Written in this clinic', doi: null, confidence: 'V' }],
      own: {
        basedOn: basedOn(base),
        policy: false,
        limits: base?.own?.limits ?? {},
        blueprint: program.phases,
        savedBy,
        savedOn: today,
        retired: false,
      },
    },
    { error: plainIssue },
  );
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`${issue?.path.map(String).join('.') ?? 'template'}: ${issue?.message ?? 'cannot be saved'}.`);
}

/** The research at the end of the chain: a copy of a copy still answers to it. */
const basedOn = (base: Template | null) => {
  if (base === null) return null;
  return base.own ? base.own.basedOn : { id: base.id, version: base.version };
};

function placedIn({ phases }: Program, findExercise: ExerciseLookup): Result<readonly Placed[], string> {
  const placed: Placed[] = [];
  for (const phase of phases)
    for (const session of phase.sessions)
      for (const item of session.items) {
        const exercise = findExercise(item.exerciseId);
        if (!exercise)
          return err(`${phase.name}, ${session.name}: the library has no exercise "${item.exerciseId}".`);
        placed.push({ phase, session, item, exercise });
      }
  return placed.length > 0 ? ok(placed) : err('The program must have an exercise to be a template.');
}
