import type { ClinicLogo } from '../../shared/clinic/look';
import { useLoaded } from '../api/useLoaded';

/** The kept logo on paper; where its file is gone that is said in its place. */
export function LogoThumb({ logo: { id, width, height } }: { readonly logo: ClinicLogo }) {
  const loaded = useLoaded('clinic.logo.load', { id });
  switch (loaded.state) {
    case 'loading':
      return <p className="look__frame muted">Opening…</p>;
    case 'failed':
      return (
        <p className="field__error" role="alert">
          {loaded.error.message}
        </p>
      );
    case 'ready':
      return (
        <div className="look__frame">
          <img
            className="look__picture"
            src={`data:image/png;base64,${loaded.value.pngBase64}`}
            width={width}
            height={height}
            alt="The clinic’s logo"
          />
        </div>
      );
  }
}
