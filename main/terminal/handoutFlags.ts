import { Paper } from '../../shared/clinic/schema';
import { HANDOUT_KINDS, HandoutOptions, Layout } from '../../shared/handout/options';
import { err, ok, type Result } from '../../shared/result';
import { systemClock } from '../systemClock';
import { dateOf, templateOf, type Values } from './flags';
import type { HandoutChoice } from './handoutCommand';

/** What the flags of `handout` choose, or the first of them that is wrong. */
export function handoutChoice(values: Values): Result<HandoutChoice, string> {
  const date = dateOf(values.date);
  if (!date.ok) return date;
  const target = typeof values.output === 'string' ? values.output : '';
  if (target === '') return err('"handout" needs -o OUT.pdf. See --help.');
  const paper = values.paper === undefined ? null : Paper.safeParse(values.paper);
  if (paper && !paper.success) return err('--paper: must be letter or a4.');
  const documents = documentsOf(values.documents);
  if (!documents.ok) return documents;
  const layout = layoutOf(values);
  if (!layout.ok) return layout;
  const week = values.week === undefined ? null : String(values.week);
  if (week !== null && !/^[1-9]\d{0,3}$/.test(week)) return err('--week: must be a whole number from 1.');
  const today = systemClock.today();
  return ok({
    target,
    documents: documents.value,
    layout: layout.value,
    paper: paper?.data ?? null,
    binding: values.binding === true,
    inEnglish: values['in-english'] === true,
    week: week === null ? null : Number(week),
    date: date.value,
    today,
    template: templateOf(values),
  });
}

/** The documents named, in that order; page 1 with the exercises without. */
function documentsOf(names: string | boolean | undefined): Result<HandoutChoice['documents'], string> {
  if (names === undefined) return ok(['handout']);
  const documents = HandoutOptions.shape.documents.safeParse(String(names).split(','));
  return documents.success
    ? ok(documents.data)
    : err(`--documents: must be some of ${HANDOUT_KINDS.join(',')}, each once.`);
}

function layoutOf({ layout, large }: Values): Result<HandoutChoice['layout'], string> {
  if (layout === undefined) return ok(large === true ? 'large' : 'standard');
  const named = Layout.safeParse(layout);
  if (!named.success) return err('--layout: must be standard, large or compact.');
  if (large === true && named.data !== 'large') return err('--large and --layout contradict each other.');
  return ok(named.data);
}
