import { createContext } from '../../../shared/check/context';
import type { CheckInput } from '../../../shared/check/input';
import { templateGateRules } from '../../../shared/check/screening/templateGate';
import { trialEntryRules } from '../../../shared/check/screening/trialEntry';
import { sentence } from '../../../shared/check/text/en/index';
import type { Clinic } from '../../../shared/clinic/schema';
import { findExercise } from '../../../shared/exercise/library';
import { ProgramId } from '../../../shared/id';
import type { LocalDate } from '../../../shared/localDate';
import { boneCategory } from '../../../shared/patient/boneStatus';
import type { Patient } from '../../../shared/patient/schema';
import type { Program } from '../../../shared/program/schema';
import { gateFor } from '../../../shared/template/gate';
import type { GateLevel, Template } from '../../../shared/template/schema';

/** For whom a program is to be: what a template is judged against. */
export type Person = { readonly patient: Patient; readonly clinic: Clinic; readonly today: LocalDate };

/** `open` while the bone category is not known: then nobody can say. */
export const STANDINGS = ['open', 'fits', 'care', 'not'] as const;
export type StandingGroup = (typeof STANDINGS)[number];

export type Standing = {
  readonly template: Template;
  readonly group: StandingGroup;
  /** Null while the bone category is not known. */
  readonly level: GateLevel | null;
  /** Why, in a few words; empty where nothing is to be said. */
  readonly why: string;
  /** The whole of it, in sentences. */
  readonly because: string;
};

const GROUP: Readonly<Record<GateLevel, StandingGroup>> = {
  offer: 'fits',
  outside: 'care',
  advice: 'care',
  warning: 'care',
  stop: 'not',
};

const LEVELS: Readonly<Record<GateLevel, string>> = {
  offer: 'Offered',
  outside: 'Outside its guidance',
  advice: 'With advice',
  warning: 'With a warning',
  stop: 'Not offered',
};

const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A program that follows the template and has nothing in it yet. */
const bareProgram = ({ id, version }: Template, { patient, today }: Person): Program => ({
  id: ProgramId.parse('00000000-0000-4000-8000-000000000000'),
  patientId: patient.id,
  title: 'Program',
  template: { id, version },
  goals: [],
  startDate: today,
  reviewOn: null,
  contactPlan: null,
  overrides: [],
  phases: [],
});

/** What the rules about the people studied say of this patient: those of another sex, age or menopausal status. */
function otherPeople(
  template: Template,
  person: Person,
): { readonly why: string; readonly because: string } | null {
  const input: CheckInput = {
    ...person,
    template,
    program: bareProgram(template, person),
    library: findExercise,
    handoutOptions: null,
  };
  const context = createContext(input, []);
  const [found] = [trialEntryRules.notStudied, ...templateGateRules].flatMap((rule) => rule.check(context));
  if (!found) return null;
  const { title, body } = sentence(found);
  return { why: title.replace(`${template.name}: `, ''), because: body };
}

/**
 * How a template stands to a patient: by its gate for the bone category, and where that lets it through, by whether the
 * people it was tested in were like the patient (the check gives the same advice once the program stands).
 */
export function standingOf(template: Template, person: Person): Standing {
  const category = boneCategory(person.patient, person.today);
  if (category === null) return { template, group: 'open', level: null, why: '', because: '' };
  const { level, why } = gateFor(template, category);
  const others = level === 'offer' ? otherPeople(template, person) : null;
  if (others)
    return {
      template,
      group: 'care',
      level: 'advice',
      why: `${LEVELS.advice}: ${others.why}`,
      because: others.because,
    };
  return {
    template,
    group: GROUP[level],
    level,
    why: level === 'offer' ? sentenceOf(why) : `${LEVELS[level]}: ${why}`,
    because: `${LEVELS[level]}: ${why.replace(/\.+$/, '')}.`,
  };
}
