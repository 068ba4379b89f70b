import type { Instant } from '../../shared/localDate';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** The day of an instant where the therapist is: "25 Nov 2026". */
export const formatInstant = (instant: Instant): string => day.format(new Date(instant));
