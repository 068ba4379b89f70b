import type { PlainNames } from '../../../shared/program/copyProgram';
import type { PhasePurpose, Program, Setting } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';
import { PHASE_PURPOSES } from '../../builder/phasePurposes';
import { DAY_NAMES } from '../../builder/words';

const TITLE = 'Program';

const SESSIONS: Readonly<Record<Setting, string>> = {
  clinic: 'Clinic session',
  class: 'Class',
  home: 'Home session',
};

const phaseName = (purpose: PhasePurpose): string =>
  PHASE_PURPOSES.find(({ value }) => value === purpose)?.name ?? TITLE;

const PHASES: Readonly<Record<PhasePurpose, string>> = {
  learn: phaseName('learn'),
  build: phaseName('build'),
  target: phaseName('target'),
  maintain: phaseName('maintain'),
  easier: phaseName('easier'),
};

const namesOf = ({ title, phases, week }: Template): readonly string[] => [
  title,
  ...phases.map(({ name }) => name),
  ...week.value.map(({ name }) => name),
];

/** The names that a copy for somebody else may keep: those of the templates and of the app itself. */
export function plainNames(all: readonly Template[], program: Pick<Program, 'template'>): PlainNames {
  const template = all.find(({ id }) => id === program.template?.id);
  const own = [TITLE, 'Clinic', 'Home', ...Object.values(DAY_NAMES)];
  return {
    known: new Set([...own, ...Object.values(PHASES), ...Object.values(SESSIONS), ...all.flatMap(namesOf)]),
    title: template?.title ?? TITLE,
    phases: PHASES,
    sessions: SESSIONS,
  };
}
