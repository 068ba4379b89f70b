import type { ExercisePhoto } from '../../../shared/exercise/own';
import { useLoaded } from '../../api/useLoaded';

type Props = { readonly photo: ExercisePhoto; readonly alt: string };

/** A kept photo, small; where its file is gone that is said in its place. */
export function PhotoThumb({ photo, alt }: Props) {
  const loaded = useLoaded('exercise.photo.load', { id: photo.id });
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
          src={`data:image/jpeg;base64,${loaded.value.jpegBase64}`}
          width={photo.width}
          height={photo.height}
          alt={alt}
        />
      );
  }
}
