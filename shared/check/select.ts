import type { Session } from '../program/schema';
import type { PhaseSpan } from '../program/calendar';
import type { Context } from './context';
import type { Place } from './place';
import type { BareFinding } from './rule';

/** The exercise a finding speaks of. */
export const placeOf = (context: Context, { path }: BareFinding): Place | null =>
  context.places.find((place) => place.item.id === path.item) ?? null;

/** The session a finding speaks of. */
export const sessionOf = (context: Context, { path }: BareFinding): Session | null =>
  context.spans.flatMap(({ phase }) => phase.sessions).find((session) => session.id === path.session) ?? null;

/** The phase a finding speaks of. */
export const spanOf = (context: Context, { path }: BareFinding): PhaseSpan | null =>
  context.spans.find(({ phase }) => phase.id === path.phase) ?? null;

/** The exercises of one session. */
export const placesIn = (context: Context, session: Session): readonly Place[] =>
  context.places.filter((place) => place.session === session);
