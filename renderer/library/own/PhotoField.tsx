import { useId, useRef, useState } from 'react';
import { withOwnPart } from '../../../shared/exercise/editOwn';
import { ExercisePhoto, type PhotoPosition } from '../../../shared/exercise/own';
import type { LocalDate } from '../../../shared/localDate';
import { PHOTO_FILE_LIMIT } from '../../../shared/exercise/ownFileLimits';
import { fileBase64 } from '../../api/fileBase64';
import { useServices } from '../../api/services';
import { FileInput } from '../../design/FileInput';
import { formatDay } from '../../design/formatDate';
import { useFocusWithin } from '../../design/focusWithin';
import { useAnnounce } from '../../design/LiveRegion';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';
import { POSITION_NAMES } from './ownWords';
import { PhotoThumb } from './PhotoThumb';

type Props = ExerciseEditing & {
  readonly position: PhotoPosition;
  /** Who signs now; empty while nobody is chosen. */
  readonly signer: string;
  readonly today: LocalDate;
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string };

/** The photo of one position. Consent comes first: no photo is taken in without it. */
export function PhotoField(props: Props) {
  const { exercise, change, position } = props;
  const photo = exercise.own.photos[position];
  const title = POSITION_NAMES[position];
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const set = (next: ExercisePhoto | null) => {
    change(withOwnPart(exercise, { photos: { ...exercise.own.photos, [position]: next } }));
    focusOn(next === null ? 'input[type=checkbox]' : 'button');
  };
  return (
    <div ref={place} className="own-photo" role="group" aria-label={title}>
      <h3 className="field__label own-form__legend">{title}</h3>
      {photo ? (
        <>
          <PhotoThumb
            key={photo.id}
            photo={photo}
            alt={`${exercise.text.en.name || 'This exercise'}: ${title.toLowerCase()}`}
          />
          <p className="field__hint">
            Consent recorded by {photo.consent.by} on {formatDay(photo.consent.on)}
          </p>
          <div className="form-actions">
            <button
              type="button"
              className="button button--small"
              aria-label={`Remove the photo of the ${title.toLowerCase()}`}
              onClick={() => set(null)}
            >
              Remove
            </button>
          </div>
        </>
      ) : (
        <ChoosePhoto {...props} onPhoto={set} />
      )}
      <Faults at={[`own.photos.${position}`]} label="The photo" />
    </div>
  );
}

function ChoosePhoto({
  position,
  signer,
  today,
  onPhoto,
}: Props & { readonly onPhoto: (photo: ExercisePhoto) => void }) {
  const { client } = useServices();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [agreed, setAgreed] = useState(false);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const note = useId();
  const title = POSITION_NAMES[position];
  const refuse = (message: string) => setState({ kind: 'refused', message });
  const ask = () => {
    if (signer === '') refuse('Choose on the Clinic screen who signs: consent needs a name.');
    else if (agreed) input.current?.click();
    else refuse('First tick that whoever is shown agreed.');
  };
  const take = async (file: File) => {
    setState({ kind: 'reading' });
    const bytes = await fileBase64(file, { noun: 'photo', limit: PHOTO_FILE_LIMIT });
    if (!bytes.ok) return refuse(`${file.name}: ${bytes.error}`);
    const kept = await client('exercise.photo.add', { photoBase64: bytes.value });
    if (!kept.ok) return refuse(`${file.name}: ${kept.error.message}`);
    announce(`${title}: photo added`);
    onPhoto(ExercisePhoto.parse({ ...kept.value, consent: { by: signer, on: today } }));
  };
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={agreed}
          onChange={(event) => {
            setAgreed(event.target.checked);
            setState({ kind: 'idle' });
          }}
        />
        Whoever is shown agreed that the clinic prints it
      </label>
      <div>
        <button
          type="button"
          className="button"
          aria-describedby={note}
          aria-disabled={!agreed || signer === '' || state.kind === 'reading'}
          onClick={() => state.kind !== 'reading' && ask()}
        >
          {state.kind === 'reading' ? 'Reading the photo…' : 'Choose a photo…'}
          <span className="visually-hidden"> of the {title.toLowerCase()}</span>
        </button>
      </div>
      {state.kind === 'refused' ? (
        <span id={note} className="field__error" role="alert">
          {state.message}
        </span>
      ) : (
        <span id={note} className="field__hint">
          JPEG, PNG or WebP up to 20 MB. Where and when it was taken is not kept.
        </span>
      )}
      <FileInput
        ref={input}
        accept="image/jpeg,image/png,image/webp"
        label={`Photo of the ${title.toLowerCase()}`}
        onPick={(file) => void take(file)}
      />
    </>
  );
}
