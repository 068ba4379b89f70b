import type { Handlers } from '../../shared/api/dispatch';
import { ok } from '../../shared/result';
import { preparePhoto } from '../photo/preparePhoto';
import { failure, guardDisk } from '../store/failure';
import { readPhoto, writePhoto } from '../store/photoFiles';
import type { HandlerParts } from './handlerParts';

type PhotoChannel = 'exercise.photo.add' | 'exercise.photo.load';

/** Photos of own exercises: taken in decoded and encoded anew, and handed back for the page. */
export const photoHandlers = ({ store, ports }: HandlerParts): Pick<Handlers, PhotoChannel> => ({
  'exercise.photo.add': async ({ photoBase64 }) => {
    const photo = await preparePhoto(Buffer.from(photoBase64, 'base64'));
    if (!photo.ok) return failure('bad-request', photo.error);
    const { jpeg, width, height } = photo.value;
    const id = ports.newId();
    return guardDisk('save', async () => {
      await writePhoto(store, id, jpeg);
      return ok({ id, width, height });
    });
  },
  'exercise.photo.load': ({ id }) =>
    guardDisk('read', async () => {
      const jpeg = await readPhoto(store, id);
      return jpeg === null
        ? failure('not-found', 'The photo is no longer in the data folder.')
        : ok({ jpegBase64: Buffer.from(jpeg).toString('base64') });
    }),
});
