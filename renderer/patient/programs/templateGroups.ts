import type { BoneCategory } from '../../../shared/patient/boneCategory';
import { boneCategory } from '../../../shared/patient/boneStatus';
import type { Template } from '../../../shared/template/schema';
import { holdsWords } from '../../evidence/search';
import { KIND_NAMES } from '../../evidence/templates/templateWords';
import { type Person, type Standing, type StandingGroup, standingOf, STANDINGS } from './templateStanding';

/** The templates of one kind in one group. */
export type KindOfTemplates = {
  readonly kind: Template['kind'];
  readonly title: string;
  readonly standings: readonly Standing[];
};

export type TemplateGroup = {
  readonly group: StandingGroup;
  readonly title: string;
  readonly kinds: readonly KindOfTemplates[];
};

const KINDS: readonly Template['kind'][] = ['trial', 'guideline', 'impact-trial', 'own'];

const KIND_TITLES: Readonly<Record<Template['kind'], string>> = {
  trial: 'Trials',
  guideline: 'Guidelines',
  'impact-trial': 'Home impact trials',
  own: 'The clinic’s own',
};

const GROUP_TITLES: Readonly<Record<StandingGroup, string>> = {
  open: 'Research templates',
  fits: 'Fits this patient',
  care: 'With care',
  not: 'Not for this patient',
};

/** The clinic's retired templates are kept for the programs that follow them, and start no new ones. */
const isOffered = ({ own }: Template): boolean => own?.retired !== true;

/** How every template that may start a program stands to a patient, in the order the app offers them. */
export const standingsFor = (all: readonly Template[], person: Person): readonly Standing[] =>
  all.filter(isOffered).map((template) => standingOf(template, person));

/** Whether a template holds every word of a search: in its names, its kind, its people or what it says here. */
const matches = ({ template, why }: Standing, search: string): boolean =>
  holdsWords(
    [template.name, template.title, KIND_NAMES[template.kind], template.population.value, why].join(' '),
    search,
  );

/** The templates as a therapist looks for them: what fits first, then by kind. Empty groups are left out. */
export function groupStandings(standings: readonly Standing[], search: string): readonly TemplateGroup[] {
  const found = standings.filter((standing) => matches(standing, search));
  return STANDINGS.flatMap((group) => {
    const inGroup = found.filter((standing) => standing.group === group);
    if (inGroup.length === 0) return [];
    const kinds = KINDS.flatMap((kind) => {
      const own = inGroup.filter(({ template }) => template.kind === kind);
      return own.length === 0 ? [] : [{ kind, title: KIND_TITLES[kind], standings: own }];
    });
    return [{ group, title: GROUP_TITLES[group], kinds }];
  });
}

/** Guidance that its own gate calls the first to look at for a bone category (J, as the gates are). */
const FIRST_FOR: Readonly<Partial<Record<BoneCategory, string>>> = { fragile: 'tftf-vf' };

/**
 * The template that is chosen before anybody chooses: the first that fits, or the first of all while nobody can say.
 * Null where none fits.
 */
export function firstChoice(standings: readonly Standing[], { patient, today }: Person): string | null {
  const category = boneCategory(patient, today);
  const first = category === null ? undefined : FIRST_FOR[category];
  const ids = standings
    .filter(({ group }) => group === 'open' || group === 'fits')
    .map(({ template }) => template.id);
  return ids.find((id) => id === first) ?? ids[0] ?? null;
}
