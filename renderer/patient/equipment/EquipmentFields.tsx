import { BAND_LEVELS, type Equipment } from '../../../shared/patient/equipment';
import { CheckGroup } from '../../design/CheckGroup';
import { ChoiceField } from '../../design/ChoiceField';
import { DraftField } from '../../design/DraftField';
import { UNITS } from '../../design/patientChoices';
import { choicesFor } from '../wording';
import { APPARATUS_GROUPS } from './apparatusGroups';
import {
  readDumbbells,
  readOneWeight,
  readPlates,
  readStack,
  readWeights,
  showPairs,
  showPlates,
  showSingles,
  showStack,
  showWeights,
} from './weightLists';

type Props = { readonly kit: Equipment; readonly onChange: (kit: Equipment) => void };

/** What loads can be made of, typed as lists of weights, and everything else as check boxes. */
export function EquipmentFields({ kit, onChange }: Props) {
  const set = (patch: Partial<Equipment>) => onChange({ ...kit, ...patch });
  const { unit } = kit;
  return (
    <div className="equipment">
      <div className="form-grid">
        <ChoiceField
          label="Weights below are in"
          value={unit}
          choices={UNITS}
          onChoose={(chosen) => set({ unit: chosen })}
        />
        <DraftField
          className="form-grid__double"
          label="Dumbbells in pairs"
          hint={`Such as 2, 4, 6 (${unit} each)`}
          value={showPairs(kit.dumbbells)}
          read={(text) => readDumbbells(text, 'Dumbbells in pairs', 'pairs', kit.dumbbells)}
          onCommit={(dumbbells) => set({ dumbbells })}
        />
        <DraftField
          label="Single dumbbells"
          hint="Only one of this weight"
          value={showSingles(kit.dumbbells)}
          read={(text) => readDumbbells(text, 'Single dumbbells', 'singles', kit.dumbbells)}
          onCommit={(dumbbells) => set({ dumbbells })}
        />
        <DraftField
          label="Kettlebells"
          hint="Such as 8, 12"
          value={showWeights(kit.kettlebells)}
          read={(text) => readWeights(text, 'Kettlebells')}
          onCommit={(kettlebells) => set({ kettlebells })}
        />
        <DraftField
          label="Bars"
          hint="Each bar’s own weight"
          value={showWeights(kit.bars)}
          read={(text) => readWeights(text, 'Bars')}
          onCommit={(bars) => set({ bars })}
        />
        <DraftField
          className="form-grid__double"
          label="Plates, in pairs"
          hint="Two pairs of 10: 10 x 2"
          value={showPlates(kit.plates)}
          read={(text) => readPlates(text, 'Plates')}
          onCommit={(plates) => set({ plates })}
        />
        <DraftField
          label="Trap bar"
          hint="Its weight, if there is one"
          value={kit.trapBar === null ? '' : String(kit.trapBar)}
          read={(text) => readOneWeight(text, 'Trap bar')}
          onCommit={(trapBar) => set({ trapBar })}
        />
        <DraftField
          label="Weight stack"
          hint="Lightest, step, heaviest"
          value={showStack(kit.stack)}
          read={(text) => readStack(text, 'Weight stack')}
          onCommit={(stack) => set({ stack })}
        />
      </div>
      <CheckGroup
        legend="Bands"
        choices={choicesFor(BAND_LEVELS)}
        chosen={kit.bands}
        onChange={(bands) => set({ bands })}
      />
      {APPARATUS_GROUPS.map(({ title, apparatus }) => (
        <CheckGroup
          key={title}
          legend={title}
          choices={choicesFor(apparatus)}
          chosen={kit.apparatus}
          onChange={(chosen) => set({ apparatus: chosen })}
        />
      ))}
    </div>
  );
}
