import {
  type Block,
  type ExerciseCard,
  type HandoutDocument,
  linesAfter,
  type RichText,
  type Section,
} from '../../shared/handout/model';

/** A printed text, where it comes from in the therapist's words, and whether it only says again what stands elsewhere. */
export type PrintedPlace = { readonly place: string; readonly text: string; readonly isCopy: boolean };

/** Every text of a document with the place where a therapist would change it: what was typed first, then its copies. */
export function printedPlaces(document: HandoutDocument): readonly PrintedPlace[] {
  const own = document.sections.flatMap(({ blocks }) => blocks.flatMap(typedIn));
  const copies = [
    ...document.sections.flatMap((section) => section.blocks.flatMap((block) => leadsIn(block, section))),
    {
      place: 'the clinic’s name or phone, or the therapist’s name',
      texts: [document.running.clinic, document.running.contact],
    },
    ...[document, ...document.sections].flatMap(({ footer }) =>
      footer ? [{ place: 'the foot of the pages', texts: [footer.left, footer.pages] }] : [],
    ),
    { place: 'the titles', texts: [document.title, document.draft ?? ''] },
  ];
  return [...own.map(atPlace(false)), ...copies.map(atPlace(true))].flat();
}

type Named = { readonly place: string; readonly texts: readonly string[] };

const atPlace =
  (isCopy: boolean) =>
  ({ place, texts }: Named): readonly PrintedPlace[] =>
    texts.map((text) => ({ place, text, isCopy }));

const joined = (text: RichText): string => text.map((run) => run.text).join('');

/** What a block holds of what somebody typed, by the field it was typed into. */
function typedIn(block: Block): readonly Named[] {
  if (block.kind === 'head') {
    const { clinic, details, forPatient } = block.head;
    return [
      { place: 'the clinic’s name', texts: [clinic] },
      { place: 'the clinic’s address or phone', texts: [details] },
      { place: 'the patient’s name', texts: [joined(forPatient)] },
    ];
  }
  if (block.kind === 'signatures')
    return [{ place: 'the therapist’s name', texts: block.fields.map(({ value }) => value) }];
  if (block.kind === 'week')
    return [
      {
        place: 'the name of a session',
        texts: block.days.flatMap(({ entries }) => entries.flatMap(({ label, detail }) => [label, detail])),
      },
    ];
  return block.kind === 'exercise' ? typedOn(block.card) : [];
}

function typedOn(card: ExerciseCard): readonly Named[] {
  const { name, session, steps, before, doseLines } = card;
  return [
    { place: `the name of exercise ${card.number}`, texts: [name] },
    { place: 'the name of a session', texts: [session] },
    { place: `the steps of ${name}`, texts: steps },
    ...[...before, ...doseLines, ...linesAfter(card)].map((words) => ({
      place: `“${leadOf(words)}” on ${name}`,
      texts: [joined(words)],
    })),
  ];
}

/** The bold words that a text starts with, such as "Watch out". */
const leadOf = (text: RichText): string => (text[0]?.strong ? text[0].text : '').trim().replace(/:$/, '');

/** All that is left, by what it stands under: the first words of a row, or the bold words before it. */
function leadsIn(block: Block, { title }: Section): readonly Named[] {
  const named = (lead: string, texts: readonly string[]): Named => ({
    place: lead === '' ? `“${title}”` : `“${lead}” in “${title}”`,
    texts,
  });
  if (block.kind === 'table')
    return block.table.rows.map((row) =>
      named(
        joined(row[0]?.text ?? []).trim(),
        row.map(({ text }) => joined(text)),
      ),
    );
  if (block.kind === 'list') return block.items.map((item) => named(leadOf(item), [joined(item)]));
  return [named('', stringsIn(block))];
}

/** The texts of a value, however deep; bytes hold none, nor do the poses of a drawing. */
export function stringsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (inner: unknown) => {
    if (typeof inner === 'string') found.push(inner);
    else if (typeof inner === 'object' && inner !== null && !ArrayBuffer.isView(inner))
      for (const [key, part] of Object.entries(inner)) if (key !== 'drawing') walk(part);
  };
  walk(value);
  return found;
}
