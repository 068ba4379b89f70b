import type { ApiError, Input } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { ok, type Result } from '../../shared/result';
import type { ClinicTemplates } from '../../shared/template/clinicTemplates';
import { failure, guardDisk } from '../store/failure';
import { previousIssue } from './previousIssue';
import type { HandlerParts } from './handlerParts';
import type { Knowledge } from './knowledge';
import { knowledgeInForce } from './ownExercises';
import { templatesInForce } from './ownTemplates';
import { printedLogo } from './printedLogo';
import { printedPhotos } from './printedPhotos';
import { type RenderedHandout, renderHandout } from './renderHandout';
import { savedFacts } from './savedFacts';
import { saveFile } from './saveFile';
import type { PrintedFacts } from './versionId';

/** The handout: shown in the app, and kept as a PDF file. Both are made from what is saved, never from the page. */
export const handoutHandlers = (parts: HandlerParts): Pick<Handlers, 'handout.preview' | 'handout.save'> => ({
  'handout.preview': async (request) => {
    const handout = await handoutOf(parts, request);
    if (!handout.ok) return handout;
    const { bytes, pages, stops, savedVersion, fileName, photosLostOf, logoLost, quality } = handout.value;
    return ok({
      pdfBase64: Buffer.from(bytes).toString('base64'),
      pages,
      draft: stops.length > 0,
      savedVersion,
      fileName,
      photosLostOf: [...photosLostOf],
      logoLost,
      quality: [...quality()],
    });
  },
  'handout.save': async (request) => {
    const handout = await handoutOf(parts, request);
    if (!handout.ok) return handout;
    const { bytes, fileName, savedVersion } = handout.value;
    if (request.seen !== null && request.seen !== savedVersion)
      return failure('conflict', `${CHANGED} Nothing was saved.`);
    return saveFile(parts.ports, bytes, fileName, 'pdf');
  },
});

/** Another window, or a change of the patient or the clinic, came between the preview and the paper. */
export const CHANGED = 'What is saved has changed since these pages were made. Look at the new ones first.';

export type SavedHandout = RenderedHandout & {
  readonly photosLostOf: readonly string[];
  readonly logoLost: boolean;
  /** What it was made from. */
  readonly facts: PrintedFacts;
  readonly knowledge: Knowledge;
  readonly templates: ClinicTemplates;
};

/** The handout of what is saved. `versionId` is printed on it; without one, a version of its facts is. */
export async function handoutOf(
  { store, knowledge, exporter, ports }: HandlerParts,
  request: Input<'handout.preview'>,
  versionId: string | null = null,
): Promise<Result<SavedHandout, ApiError>> {
  const saved = await savedFacts(store, request);
  if (!saved.ok) return saved;
  const { options } = request;
  const facts = { ...saved.value, options };
  const known = await guardDisk('read', async () => {
    const inForce = await knowledgeInForce(store, knowledge);
    const templates = await templatesInForce(store, inForce);
    const previous = await previousIssue(store, facts);
    const photos = await printedPhotos(store, facts.program, options.week, inForce.findExercise);
    const logo = await printedLogo(store, facts.clinic);
    return ok({ inForce, templates, photos, logo, previous });
  });
  if (!known.ok) return known;
  const { inForce, templates, photos, logo, previous } = known.value;
  const pictures = { findPhoto: photos.findPhoto, logo: logo.logo };
  const printed = { ...facts, previous, versionId };
  const handout = await renderHandout(inForce, exporter, templates, printed, ports.today(), pictures);
  if (!handout.ok) return handout;
  return ok({
    ...handout.value,
    photosLostOf: photos.lostOf,
    logoLost: logo.lost,
    facts,
    knowledge: inForce,
    templates,
  });
}
