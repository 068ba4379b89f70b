import type { ApiError } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { Clinic } from '../../shared/clinic/schema';
import { ok, type Result } from '../../shared/result';
import { prepareLogo } from '../photo/prepareLogo';
import type { DocumentStore } from '../store/documentStore';
import { failure, guardDisk } from '../store/failure';
import { claimLogo, readLogo, writeLogo } from '../store/logoFiles';
import { clinicPlace } from '../store/place';
import type { HandlerParts } from './handlerParts';

type LogoChannel = 'clinic.logo.add' | 'clinic.logo.load';

/** The clinic's logo: taken in decoded and encoded anew, and handed back for the page. */
export const logoHandlers = ({ store, ports }: HandlerParts): Pick<Handlers, LogoChannel> => ({
  'clinic.logo.add': async ({ fileBase64 }) => {
    const logo = await prepareLogo(Buffer.from(fileBase64, 'base64'));
    if (!logo.ok) return failure('bad-request', logo.error);
    const { png, width, height } = logo.value;
    const id = ports.newId();
    return guardDisk('save', async () => {
      await writeLogo(store, id, png);
      return ok({ id, width, height });
    });
  },
  'clinic.logo.load': ({ id }) =>
    guardDisk('read', async () => {
      const png = await readLogo(store, id);
      return png === null
        ? failure('not-found', 'The logo is no longer in the data folder. Choose it again.')
        : ok({ pngBase64: Buffer.from(png).toString('base64') });
    }),
});

/**
 * Makes sure that the logo a clinic is about to name is there and stays. One that was lost while the saved clinic named
 * it stops nobody from saving a new phone number.
 */
export const claimLogoOf = (store: DocumentStore, { logo }: Clinic): Promise<Result<null, ApiError>> =>
  guardDisk('save', async () => {
    if (logo === null || (await claimLogo(store, logo.id))) return ok(null);
    const saved = await store.load(clinicPlace());
    if (saved.ok && saved.value?.body.logo?.id === logo.id) return ok(null);
    return failure(
      'bad-request',
      'Could not save the clinic. clinic.logo: is no longer in the data folder. Choose the logo again.',
    );
  });
