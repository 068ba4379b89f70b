import type { ExercisePhoto } from '../../../shared/exercise/own';
import { usePhoto } from '../../api/usePhoto';

type Props = { readonly photo: ExercisePhoto; readonly alt: string };

/** A kept photo, small; where its file is gone that is said in its place. */
export function PhotoThumb({ photo, alt }: Props) {
  const loaded = usePhoto(photo.id);
  switch (loaded.state) {
    case 'loading':
      return <p className="own-photo__frame muted">Opening…</p>;
    case 'failed':
      return (
        <p className="own-photo__frame field__error" role="alert">
          {loaded.error.message}
        </p>
      );
    case 'ready':
      return (
        <img
          className="own-photo__frame"
          src={loaded.value}
          width={photo.width}
          height={photo.height}
          alt={alt}
        />
      );
  }
}
