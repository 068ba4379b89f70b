import { useId, useRef, useState } from 'react';
import { type ClinicLogo, LOGO_FILE_LIMIT } from '../../shared/clinic/look';
import { fileBase64 } from '../api/fileBase64';
import { useServices } from '../api/services';
import { FileInput } from '../design/FileInput';
import { useFocusWithin } from '../design/focusWithin';
import { useAnnounce } from '../design/LiveRegion';
import { useReportUnsaved } from '../design/unsaved';
import { LogoThumb } from './LogoThumb';

type Props = {
  readonly logo: ClinicLogo | null;
  readonly onChange: (logo: ClinicLogo | null) => void;
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string };

/** The logo: chosen, seen and removed. A file that is refused changes nothing. */
export function LogoField({ logo, onChange }: Props) {
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [note, button] = [useId(), useId()];
  const { state, take, forget } = useTakenLogo((taken) => {
    announce('Logo added');
    onChange(taken);
  });
  useReportUnsaved(button, state.kind === 'reading');
  const remove = () => {
    forget();
    announce('Logo removed');
    onChange(null);
    focusOn('button');
  };
  return (
    <div ref={place} className="look__logo" role="group" aria-label="Logo">
      <h3 className="field__label look__label">Logo</h3>
      {logo ? <LogoThumb key={logo.id} logo={logo} /> : null}
      <div className="form-actions">
        <button
          id={button}
          type="button"
          className="button"
          aria-describedby={note}
          aria-disabled={state.kind === 'reading'}
          onClick={() => state.kind !== 'reading' && input.current?.click()}
        >
          {labelOf(state, logo)}
        </button>
        {logo ? (
          <button type="button" className="button button--quiet" onClick={remove}>
            Remove the logo
          </button>
        ) : null}
      </div>
      {state.kind === 'refused' ? (
        <span id={note} className="field__error" role="alert">
          {state.message}
        </span>
      ) : (
        <span id={note} className="field__hint">
          PNG, JPEG or SVG up to {LOGO_FILE_LIMIT / 1e6} MB, made for a white background. Words in an SVG
          print right once they are turned into outlines.
        </span>
      )}
      <FileInput
        ref={input}
        accept="image/png,image/jpeg,image/svg+xml"
        label="Logo file"
        onPick={(file) => void take(file)}
      />
    </div>
  );
}

function labelOf(state: State, logo: ClinicLogo | null): string {
  if (state.kind === 'reading') return 'Reading the logo…';
  return logo ? 'Choose another…' : 'Choose a logo…';
}

/** Takes a file in; of two in quick succession the later one counts. */
function useTakenLogo(onTaken: (logo: ClinicLogo) => void) {
  const { client } = useServices();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const turn = useRef(0);
  const take = async (file: File) => {
    const mine = ++turn.current;
    const say = (next: State) => mine === turn.current && setState(next);
    const refuse = (message: string) => say({ kind: 'refused', message: `${file.name}: ${message}` });
    say({ kind: 'reading' });
    const bytes = await fileBase64(file, { noun: 'logo', limit: LOGO_FILE_LIMIT });
    if (!bytes.ok) return refuse(bytes.error);
    const kept = await client('clinic.logo.add', { fileBase64: bytes.value });
    if (!kept.ok) return refuse(kept.error.message);
    if (mine !== turn.current) return undefined;
    setState({ kind: 'idle' });
    return onTaken(kept.value);
  };
  const forget = () => {
    turn.current += 1;
    setState({ kind: 'idle' });
  };
  return { state, take, forget };
}
