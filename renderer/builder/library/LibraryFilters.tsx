import {
  type AtHand,
  type ExerciseFilter,
  type FilterCase,
  kitAtHand,
} from '../../../shared/exercise/filter';
import { ExerciseCategory } from '../../../shared/exercise/schema';
import { FilterChip, FilterChips } from '../../library/FilterChip';
import type { LibraryView, Section } from '../../library/libraryView';
import { CATEGORY_NAMES, SITE_LABELS } from '../../library/words';

type Props = {
  readonly view: LibraryView;
  readonly onChange: (view: LibraryView) => void;
  readonly about: FilterCase;
};

const ANY = '';
const PARTS = { favourites: 'Favourites', recents: 'Recent' } as const;

/** The filters of the whole library, in the room of a panel. */
export function LibraryFilters({ view, onChange, about }: Props) {
  const { filter } = view;
  const set = (patch: Partial<ExerciseFilter>) => onChange({ ...view, filter: { ...filter, ...patch } });
  const part: Exclude<Section, 'all'> | null = view.section === 'all' ? null : view.section;
  return (
    <div className="library__search">
      <input
        type="search"
        className="input"
        aria-label="Search exercises"
        placeholder="Search exercises"
        value={view.words}
        onChange={(event) => onChange({ ...view, words: event.target.value })}
      />
      <div className="library__row">
        <select
          className="input library__category"
          aria-label="Category"
          value={filter.category ?? ANY}
          onChange={(event) => {
            const category = ExerciseCategory.safeParse(event.target.value);
            set({ category: category.success ? category.data : null });
          }}
        >
          <option value={ANY}>All kinds</option>
          {ExerciseCategory.options.map((category) => (
            <option key={category} value={category}>
              {CATEGORY_NAMES[category]}
            </option>
          ))}
        </select>
        <FilterChips
          label="Part of the library"
          names={PARTS}
          chosen={part}
          onChoose={(section) => onChange({ ...view, section: section ?? 'all' })}
        />
      </div>
      <FilterChips
        label="Bone site"
        names={SITE_LABELS}
        chosen={filter.site}
        onChoose={(site) => set({ site })}
      />
      <SuitChips filter={filter} about={about} onChange={set} />
    </div>
  );
}

type SuitProps = {
  readonly filter: ExerciseFilter;
  readonly about: FilterCase;
  readonly onChange: (patch: Partial<ExerciseFilter>) => void;
};

/** What can be done where the session takes place, with what is there, by this patient. */
function SuitChips({ filter, about, onChange }: SuitProps) {
  const atHand = thingsOf(about);
  return (
    <div className="filtergroup" role="group" aria-label="What suits">
      <FilterChip
        label="At home"
        isOn={filter.setting === 'home'}
        onToggle={() => onChange({ setting: filter.setting === 'home' ? null : 'home' })}
      />
      <FilterChip
        label="At hand"
        title={THINGS[atHand]}
        isOn={filter.atHand !== null}
        onToggle={() => onChange({ atHand: filter.atHand === null ? atHand : null })}
      />
      <FilterChip
        label="Suitable"
        title="Only what nothing on record speaks against"
        isOn={filter.suited}
        onToggle={() => onChange({ suited: !filter.suited })}
      />
    </div>
  );
}

const THINGS: Readonly<Record<AtHand, string>> = {
  clinic: 'Only with the equipment of the clinic',
  home: 'Only with the equipment the patient has at home',
  household: 'Only with what nearly every home has: nobody asked about this one',
};

/** Whose things the target session is done with. */
export const thingsOf = (about: FilterCase): AtHand => {
  if (about.setting !== 'home') return 'clinic';
  return kitAtHand('home', about) === null ? 'household' : 'home';
};
