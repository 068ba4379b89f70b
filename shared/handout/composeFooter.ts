import type { HandoutContext } from './composeContext';
import { formatDate } from './composeFormat';
import type { Footer } from './model';
import { printedName } from './printedName';

/** At the foot of every page: which version, of when, for whom. */
export function footer(context: HandoutContext): Footer {
  const { text, source, locale } = context;
  const parts = [
    // First, for a long name may be cut at the end of the footer, the version never.
    text.version(source.versionId),
    formatDate(source.options.date, locale, text),
    `${text.forPatient} ${printedName(source.patient)}`,
  ];
  return { left: parts.join(' · '), pages: text.page };
}
