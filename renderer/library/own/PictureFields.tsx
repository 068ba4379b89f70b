import { withOwnPart } from '../../../shared/exercise/editOwn';
import { library } from '../../../shared/exercise/library';
import { PHOTO_POSITIONS } from '../../../shared/exercise/own';
import type { LocalDate } from '../../../shared/localDate';
import { ChoiceField } from '../../design/ChoiceField';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';
import { PhotoField } from './PhotoField';

const NO_FIGURE = '';
const FIGURES = [
  { value: NO_FIGURE, label: 'None' },
  ...[...library.values()]
    .map(({ id, text }) => ({ value: id, label: text.en.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label)),
];

type Props = ExerciseEditing & { readonly signer: string; readonly today: LocalDate };

/** What shows how it is done: the clinic's own photos, or the figure of a like exercise. */
export function PictureFields({ exercise, change, signer, today }: Props) {
  return (
    <section className="panel own-form__panel" aria-labelledby="own-pictures">
      <h2 id="own-pictures">Pictures</h2>
      <div className="own-photos">
        {PHOTO_POSITIONS.map((position) => (
          <PhotoField
            key={position}
            exercise={exercise}
            change={change}
            position={position}
            signer={signer}
            today={today}
          />
        ))}
      </div>
      <div className="own-form__figure">
        <ChoiceField
          label="Without photos it looks like"
          hint="The drawn figure of an exercise of the library stands for it"
          value={exercise.own.figureOf ?? NO_FIGURE}
          choices={FIGURES}
          onChoose={(id) => change(withOwnPart(exercise, { figureOf: id === NO_FIGURE ? null : id }))}
        />
        <Faults at={['own.figureOf', 'own.basedOn']} label="The figure" />
      </div>
    </section>
  );
}
