import { patientText } from '../exercise/patientText';
import type { HandoutContext, HomeItem } from './composeContext';
import { led, type RichText } from './model';

/** Pain on the scale to 10 above which the rule of page 1 says to do less or stop (judgement, see `text.pain`). */
const PAIN_LIMIT = 5;

/** The pain rule; where an exercise says to stop at less, also that its own limit holds there. */
export function painRule(context: HandoutContext): RichText {
  const { text, homeItems } = context;
  const sooner = homeItems.some((home) => stopsSooner(home));
  return led(text.painLead, sooner ? `${text.pain} ${text.painSooner}` : text.pain);
}

/** Whether any line of a card stops at less pain than the rule, in the words the therapist or the library chose. */
function stopsSooner({ exercise, item }: HomeItem): boolean {
  const { stopIf } = patientText(exercise, 'en');
  return (
    stopIf.some(isStricter) ||
    [item.note, ...(item.cues ?? [])].some((words) => (limitIn(words) ?? PAIN_LIMIT) < PAIN_LIMIT)
  );
}

/** "Pain over 3 out of 10", "Any back pain". New, sharp and chest pain stop page 1 too. */
function isStricter(sign: string): boolean {
  const limit = limitIn(sign);
  return limit === null ? /\bpain\b/i.test(sign) && !/\b(new|sharp|chest)\b/i.test(sign) : limit < PAIN_LIMIT;
}

/** The number of "pain over 3 out of 10", "dolor 3/10"; null without one. */
function limitIn(words: string): number | null {
  if (!/\b(pain|dolor)/i.test(words)) return null;
  const found = /(\d+)\s*(?:\/|out of|of|de|sobre)\s*10\b/i.exec(words);
  return found ? Number(found[1]) : null;
}
