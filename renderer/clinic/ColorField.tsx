import { useId } from 'react';
import { contrastText, PRINT_CONTRAST } from '../../shared/clinic/contrast';
import { DraftInput } from '../design/DraftInput';
import { BLACK, readColor, SWATCHES } from './colors';

type Props = {
  /** Null is black. */
  readonly color: string | null;
  readonly onChange: (color: string | null) => void;
};

/** One colour that can be read on white: a named one, or any other that is dark enough. */
export function ColorField({ color, onChange }: Props) {
  const name = useId();
  const shown = color ?? BLACK;
  const choose = (next: string) => onChange(next === BLACK ? null : next);
  const type = (text: string): string | null => {
    const read = readColor(text);
    if (read.ok) choose(read.value);
    return read.ok ? null : read.error;
  };
  return (
    <>
      <fieldset className="checks">
        <legend className="field__label">Colour</legend>
        <div className="look__swatches">
          {SWATCHES.map(({ label, color: swatch }) => (
            <label key={swatch} className="look__swatch">
              <input type="radio" name={name} checked={swatch === shown} onChange={() => choose(swatch)} />
              <span className="look__dot" style={{ background: swatch }} aria-hidden="true" />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {/* The fault is said at once: it tells the contrast of what is typed. */}
      <DraftInput
        label="Or a colour of your own"
        className="look__hex"
        hint={`Contrast on white ${contrastText(shown)}; at least ${PRINT_CONTRAST}:1 is needed`}
        value={shown}
        onType={type}
      />
    </>
  );
}
