import type { ChartChanges } from '../chart/chartEntry';
import { shortId } from '../shortId';
import { allChanges, type ChangeSource } from './changes';
import { formatDate, readingLocale } from './composeFormat';
import type { IssuedHandout } from './issue';
import { en } from './text/en';

/** What changed since an issue, as the therapist copy and the chart tell it. */
export const therapistChanges = (previous: IssuedHandout, source: ChangeSource): ChartChanges => ({
  since: `version ${shortId(previous.id)}, ${formatDate(previous.options.date, readingLocale('en', source.clinic.locale), en)}`,
  lines: allChanges(previous, source).map((line) => line.map(({ text }) => text).join('')),
});
