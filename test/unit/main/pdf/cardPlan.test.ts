import { describe, expect, test } from 'vitest';
import { stack } from '../../../../main/pdf/box';
import { type CardForm, cardParts, type CardSetting } from '../../../../main/pdf/cardBox';
import { type Card, cardOf } from '../../../../main/pdf/cardFit';
import { cardPieces } from '../../../../main/pdf/cardPieces';
import { planCards } from '../../../../main/pdf/cardPlan';
import { printFonts } from '../../../../main/pdf/fonts';
import { liveHeight, liveWidth } from '../../../../main/pdf/pageFrame';
import { TYPE_SCALES } from '../../../../main/pdf/typeScale';
import { library } from '../../../../shared/exercise/library';
import type { ExerciseCard } from '../../../../shared/handout/model';
import type { Layout } from '../../../../shared/handout/options';
import { anItem, cardsOf, clinicAndHome, composed, options } from '../../handout/builders';

const MM = 72 / 25.4;
const fonts = printFonts();
const sheetOf = (layout: Layout) => ({
  fonts,
  scale: TYPE_SCALES[layout],
  width: liveWidth({ binding: false }),
  accent: '#000000',
});
const pageOf = (layout: Layout) => liveHeight(TYPE_SCALES[layout], 'cards');

const composedCards = (ids: readonly string[], layout: Layout = 'standard'): readonly ExerciseCard[] =>
  cardsOf(composed(clinicAndHome(ids.map((id) => anItem(id))), { options: options({ layout }) }));

const measured = (card: ExerciseCard, layout: Layout): Card =>
  cardOf(cardPieces(card, sheetOf(layout)), null, null);

const planned = (cards: readonly ExerciseCard[], layout: Layout, open: number | null = null) =>
  planCards(
    cards.map((card) => ({ card: measured(card, layout), above: 0 })),
    { open, page: pageOf(layout) },
  );

const counts = (plan: ReturnType<typeof planned>) => plan.map((page) => page.length);
const sizes = (plan: ReturnType<typeof planned>) =>
  plan.map((page) => page.map(({ fitted }) => Math.round(fitted.size / MM)));

const FOUR = ['sit-to-stand', 'heel-raise', 'single-leg-stance-supported', 'scapular-retraction'];

describe('the height of a card', () => {
  const forms = (['nothing', 'watch-out', 'both'] as const).flatMap((beside) =>
    [true, false].map((ladder): CardForm => ({
      beside,
      ladder,
      seconds: { cautions: 1 / 2, ladder: 7 / 12 },
    })),
  );
  const pictures: readonly CardSetting['pictures'][] = [
    { place: 'left', stacked: false, scale: 0.14, width: 190 },
    { place: 'left', stacked: true, scale: 0.11, width: 150.4 },
    { place: 'above', stacked: false, scale: 0.2, width: sheetOf('standard').width },
  ];

  test.each(['standard', 'large', 'compact'] as const)(
    'that is worked out is the height of what is drawn, for every exercise: %s',
    (layout) => {
      for (const card of composedCards([...library.keys()].slice(0, 50), layout)) {
        const { own, height } = measured(card, layout);
        for (const form of forms)
          for (const each of pictures) {
            const setting: CardSetting = {
              form,
              gap: 7,
              notes: 34,
              pictures: card.pictures.length === 0 ? null : each,
            };
            expect(height(setting)).toBeCloseTo(stack(cardParts(own, setting), 0).height, 6);
          }
      }
    },
  );
});

describe('cards', () => {
  test('take no more pages than they need, and stand on them two and two rather than three and one', () => {
    const plan = planned(composedCards(FOUR, 'compact'), 'compact');
    expect(counts(plan)).toEqual([2, 2]);
    expect(Math.min(...sizes(plan).flat())).toBeGreaterThanOrEqual(50);
    expect(
      counts(planned(composedCards([...FOUR, 'heel-raise', 'sit-to-stand'], 'compact'), 'compact')),
    ).toEqual([3, 3]);
  });

  test('that leave room on their page carry the ladder in compact too, and all of a handout alike', () => {
    const ladders = (ids: readonly string[]) =>
      planned(composedCards(ids, 'compact'), 'compact')
        .flat()
        .map(({ fitted }) => fitted.setting.form.ladder);
    expect(ladders(FOUR)).toEqual(FOUR.map(() => true));
    expect(new Set(ladders([...FOUR, 'row-band-seated', 'heel-raise', 'sit-to-stand'])).size).toBe(1);
  });

  test('leave the ladder out in compact rather than take a page more', () => {
    const long = ['hip-extension-band', 'wall-push-up', 'supine-head-press', 'row-band-seated'];
    const plan = planned(
      composedCards([...long, 'sit-to-stand', 'single-leg-stance-supported'], 'compact'),
      'compact',
    );
    expect(counts(plan)).toEqual([3, 3]);
    expect(plan.flat().some(({ fitted }) => fitted.setting.form.ladder)).toBe(false);
  });

  test('taller than a page have small pictures, so that little is left to the next', () => {
    const [card] = composedCards(FOUR.slice(0, 1));
    if (!card) throw new Error('no card');
    const note = [{ text: 'Keep your heel on the floor. '.repeat(120), strong: false }];
    expect(sizes(planned([{ ...card, note }], 'standard'))).toEqual([[21]]);
  });

  test('alone on a page have large pictures and room to write, beside another one 55 mm', () => {
    const plan = planned(composedCards(FOUR.slice(0, 3)), 'standard');
    const [[first = 0] = [], others = []] = sizes(plan).toSorted((a, b) => a.length - b.length);
    expect(first).toBeGreaterThanOrEqual(60);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(55);
    const alone = plan.find((page) => page.length === 1)?.[0];
    expect(alone?.fitted.setting.notes).toBeGreaterThan(34);
  });

  test('have the lines after the dose in the same place', () => {
    const forms = planned(composedCards([...library.keys()].slice(0, 20)), 'standard')
      .flat()
      .map(({ fitted }) => fitted.setting.form);
    expect(new Set(forms).size).toBe(1);
  });

  test('that are done in turn share a page where that takes no page more', () => {
    const inTurnFrom = (first: number) =>
      composedCards(FOUR.slice(0, 3)).map((card, i) => ({
        ...card,
        bracket: i < first || i > first + 1 ? null : { opens: i === first, closes: i > first },
      }));
    expect(counts(planned(inTurnFrom(0), 'standard'))).toEqual([2, 1]);
    expect(counts(planned(inTurnFrom(1), 'standard'))).toEqual([1, 2]);
  });

  test('go below what a page holds already as far as they fit, else on the next one', () => {
    const below = counts(planned(composedCards(FOUR), 'standard', 400));
    expect(below[0]).toBe(1);
    expect(below).toHaveLength(3);
    expect(counts(planned(composedCards(FOUR), 'standard', 100))).toEqual([0, 2, 2]);
  });
});
