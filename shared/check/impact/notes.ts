import { type BareFinding, fix, namesOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';
import { landings } from './landings';

/** What is said beside an impact exercise. */

/** Impact at home with neither a hand nor a word about shoes, floor and support (J). */
export const surface: Rule = {
  id: 'F12-surface',
  family: 'F',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['exercise', 'setting', 'program'],
  enforcedAt: 'check',
  check: (context) =>
    landings(context)
      .filter(
        ({ item, session }) =>
          session.setting === 'home' && item.note.trim() === '' && item.dose.handSupport === 'none',
      )
      .map((place) => ({
        ruleId: 'F12-surface',
        severity: 'advice',
        path: pathOf(place),
        values: namesOf(place),
      })),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || context.input.patient.language !== 'en') return [];
    const { id, cues } = place.item;
    return [
      fix('note-surface', { exercise: place.name }, [
        { kind: 'set-item-text', item: id, cues, note: SURFACE_NOTE },
      ]),
    ];
  },
  noFix: 'None for a handout in another language than English: the note is printed as it is written.',
};

/** What the one-click note says on the handout; the therapist may change it like any note. */
const SURFACE_NOTE = 'Wear firm shoes. Stand on a firm, dry floor with a chair or counter in reach.';

const BODY_WEIGHTS = /\d+(?:[.,]\d+)?\s*(?:x|×|times)\s*(?:bw\b|body[ -]?weight)/i;

/** A note or cue that claims a fixed force in body weights: labs differ from 2.5 to 4.9 (V, S36, S80, S81). */
export const fixedForce: Rule = {
  id: 'F14-bwband',
  family: 'F',
  severities: ['advice'],
  sources: ['S36', 'S80', 'S81'],
  confidence: 'V',
  reads: ['program'],
  enforcedAt: 'check',
  check: (context) =>
    landings(context).flatMap((place): BareFinding[] => {
      const [claim] = [place.item.note, ...(place.item.cues ?? [])].flatMap(
        (text) => BODY_WEIGHTS.exec(text)?.[0] ?? [],
      );
      return claim === undefined
        ? []
        : [
            {
              ruleId: 'F14-bwband',
              severity: 'advice',
              path: pathOf(place),
              values: { ...namesOf(place), claim },
            },
          ];
    }),
  fixes: null,
  noFix: 'What the note should say instead is for the therapist.',
};
