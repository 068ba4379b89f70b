import type { HandoutDocument } from '../../shared/handout/model';
import type { Result } from '../../shared/result';
import type { PdfError, RenderedPdf } from './render';

/** What the exporter asks of its worker and what comes back; `id` pairs the two. */
export type PdfRequest = { readonly id: number; readonly document: HandoutDocument };
export type PdfReply = { readonly id: number; readonly outcome: Result<RenderedPdf, PdfError> };
