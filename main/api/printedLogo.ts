import type { Clinic } from '../../shared/clinic/schema';
import type { Logo } from '../../shared/handout/model';
import { plainPng } from '../photo/plainPng';
import type { DocumentStore } from '../store/documentStore';
import { readLogo } from '../store/logoFiles';
import { errorCode } from '../store/replaceFile';

/** The logo of a handout; lost when the clinic has one whose file is not there to print. */
export type PrintedLogo = { readonly logo: Logo | null; readonly lost: boolean };

/**
 * The logo that a handout prints. One that is gone, cannot be read or is no plain PNG any more is lost, for a handout
 * without it helps more than none.
 */
export async function printedLogo(store: DocumentStore, { logo }: Clinic): Promise<PrintedLogo> {
  if (logo === null) return { logo: null, lost: false };
  const png = await readOrNothing(store, logo.id);
  const size = png && plainPng(png);
  return png && size ? { logo: { png, ...size }, lost: false } : { logo: null, lost: true };
}

/** The bytes of a logo; null where the disk does not give them. */
async function readOrNothing(store: DocumentStore, id: string): Promise<Uint8Array | null> {
  try {
    return await readLogo(store, id);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
