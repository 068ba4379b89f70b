import type { ApiError } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { newClinic } from '../../shared/clinic/newClinic';
import type { Clinic } from '../../shared/clinic/schema';
import { ok, type Result } from '../../shared/result';
import type { DocumentStore } from '../store/documentStore';
import { clinicPlace } from '../store/place';
import type { HandlerParts } from './handlerParts';
import { claimLogoOf } from './logoHandlers';
import { savedAt } from './saved';

/** The practice's details; a new practice, at revision 0, before anybody saved one. */
export async function loadClinic(
  store: DocumentStore,
): Promise<Result<{ readonly clinic: Clinic; readonly revision: number }, ApiError>> {
  const found = await store.load(clinicPlace());
  if (!found.ok) return found;
  return ok({ clinic: found.value?.body ?? newClinic(), revision: found.value?.revision ?? 0 });
}

/** The practice: its details, its therapists, its equipment. */
export const clinicHandlers = ({
  store,
  ports,
}: HandlerParts): Pick<Handlers, 'clinic.load' | 'clinic.save'> => ({
  'clinic.load': () => loadClinic(store),
  'clinic.save': async ({ clinic, revision }) => {
    const claimed = await claimLogoOf(store, clinic);
    return claimed.ok ? savedAt(ports, await store.save(clinicPlace(), clinic, revision)) : claimed;
  },
});
