import { useEffect, useState } from 'react';
import type { Client } from '../../shared/api/client';
import { useServices } from './services';
import type { Loaded } from './useLoaded';

/** A photo as what an `<img>` shows. */
type Photo = Loaded<string>;

/** At most so many stay in memory: some 40 MB. */
const KEPT = 60;

type Entry = { readonly arrival: Promise<Photo>; arrived: Photo | null };

/** By id, the one asked for longest ago first. What a photo's id names never changes, so none is asked for twice. */
const photos = new Map<string, Entry>();

function ask(client: Client, id: string): Entry {
  const entry = photos.get(id) ?? load(client, id);
  photos.delete(id);
  photos.set(id, entry);
  for (const oldest of photos.keys()) {
    if (photos.size <= KEPT) break;
    photos.delete(oldest);
  }
  return entry;
}

function load(client: Client, id: string): Entry {
  const entry: Entry = {
    arrived: null,
    arrival: client('exercise.photo.load', { id }).then((result): Photo => {
      if (result.ok)
        return (entry.arrived = {
          state: 'ready',
          value: `data:image/jpeg;base64,${result.value.jpegBase64}`,
        });
      // Its file may be back when it is next wanted.
      if (photos.get(id) === entry) photos.delete(id);
      return { state: 'failed', error: result.error };
    }),
  };
  return entry;
}

/** A kept photo, loaded once while the page is open; null asks for none. */
export function usePhoto(id: string | null): Photo {
  const { client } = useServices();
  const [shown, setShown] = useState(() => ({ id, photo: arrivedPhoto(id) }));
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    void ask(client, id).arrival.then((photo) => wanted && setShown({ id, photo }));
    return () => {
      wanted = false;
    };
  }, [client, id]);
  return shown.id === id ? shown.photo : arrivedPhoto(id);
}

const arrivedPhoto = (id: string | null): Photo =>
  (id === null ? null : photos.get(id)?.arrived) ?? { state: 'loading' };
