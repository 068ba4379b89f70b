import type { NewId } from '../id';
import { applyEdit, type ProgramEdit } from '../program/edit';
import type { Program } from '../program/schema';
import { canonicalJson } from '../canonicalJson';
import { findingsIn } from './check';
import { type Context, createContext } from './context';
import { findingsOf } from './evaluate';
import type { Finding, Fix } from './finding';
import type { CheckInput } from './input';
import { whatIsMore } from './lessWork';
import { findingKey, isOverridden } from './overrides';
import { rules } from './registry';
import type { Rule } from './rule';
import type { More } from './workMeasures';

/** Why a finding was left alone. */
export type LeftBecause =
  | { readonly kind: 'no-fix' }
  /** Its fix asks for something only the therapist can say: a place, a supervisor, a visit, a date, a phase. */
  | { readonly kind: 'to-decide' }
  | { readonly kind: 'more'; readonly what: More }
  /** It would stay, or another finding would come in its place. */
  | { readonly kind: 'no-gain' }
  /** The work of one go was used up. */
  | { readonly kind: 'later' };

export type SafeFixes = {
  readonly edits: readonly ProgramEdit[];
  readonly fixed: readonly { readonly finding: Finding; readonly fix: Fix }[];
  /** The open findings that have a fix, or none, and still stand. */
  readonly left: readonly { readonly finding: Finding; readonly because: LeftBecause }[];
};

/** At most so many fixes are tried against every rule: more wait for the next go. */
const MOST_TRIALS = 40;

/** Edits that can only take away or spread out; what they do is still compared week by week. */
const MAY_BE_SAFE: readonly ProgramEdit['kind'][] = [
  'set-dose',
  'swap-exercise',
  'remove-item',
  'set-schedule',
  'set-planned-minutes',
  'set-item-text',
];

/**
 * The first fix of every open finding that is safe to take unseen: the finding goes, no stop, warning or "cannot check"
 * comes, and nothing in any week gets heavier, longer or more (`whatIsMore`). Safe means less, never more. The edits
 * are meant as one step.
 */
export function safeFixes(input: CheckInput, newId: NewId): SafeFixes {
  const steps = safeFixSteps(input, newId);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** As `safeFixes`, with a pause after each finding, so that a screen stays alive meanwhile. */
export function* safeFixSteps(input: CheckInput, newId: NewId): Generator<void, SafeFixes> {
  const edits: ProgramEdit[] = [];
  const fixed: { finding: Finding; fix: Fix }[] = [];
  const because = new Map<string, LeftBecause>();
  const trial = createTrial();
  let now = openFindings(createContext(input, rules));
  for (let hasGained = true; hasGained;) {
    hasGained = false;
    const tried = new Set<string>();
    for (let finding = next(now, tried); finding; finding = next(now, tried)) {
      tried.add(idOf(finding));
      const offer = offerOf(now.input, finding, newId);
      const outcome = offer.kind === 'offer' ? trial(now, finding, offer) : offer;
      if (outcome.kind === 'checked') {
        edits.push(...outcome.offer.edits);
        fixed.push({ finding, fix: outcome.offer.fix });
        now = outcome;
        hasGained = true;
      } else because.set(idOf(finding), outcome);
      yield;
    }
  }
  return {
    edits,
    fixed,
    left: now.open.map((finding) => ({ finding, because: because.get(idOf(finding)) ?? LATER })),
  };
}

/** A program with its open findings: those the therapist keeps with a reason are left alone. */
type Checked = { readonly input: CheckInput; readonly open: readonly Finding[] };

function openFindings(context: Context): Checked {
  const { input } = context;
  return { input, open: findingsIn(context).filter((finding) => !isOverridden(finding, input.program)) };
}

const next = ({ open }: Checked, tried: ReadonlySet<string>): Finding | undefined =>
  open.find((finding) => !tried.has(idOf(finding)));

const LATER: LeftBecause = { kind: 'later' };
const NO_GAIN: LeftBecause = { kind: 'no-gain' };

type Taken = Checked & { readonly kind: 'checked'; readonly offer: Offer };

type Offer = {
  readonly kind: 'offer';
  readonly fix: Fix;
  readonly edits: readonly ProgramEdit[];
  readonly program: Program;
};

/** The first fix of a finding with what it makes of the program, where it takes nothing but work away. */
function offerOf(input: CheckInput, finding: Finding, newId: NewId): Offer | LeftBecause {
  const [fix] = finding.fixes;
  if (!fix) return { kind: 'no-fix' };
  const edits = fix.edits(newId);
  if (!edits.every(({ kind }) => MAY_BE_SAFE.includes(kind))) return { kind: 'to-decide' };
  let { program } = input;
  for (const edit of edits) {
    const applied = applyEdit(program, edit, input.library);
    if (!applied.ok) return NO_GAIN;
    program = applied.value;
  }
  const what = whatIsMore(input.program, program, input);
  return what === null ? { kind: 'offer', fix, edits, program } : { kind: 'more', what };
}

/**
 * Tries offers: the program after one when the finding goes and nothing graver comes. The rule that spoke against the same fix of the
 * same rule before is asked first, which is most of the time all that needs asking.
 */
function createTrial() {
  const objectors = new Map<string, Rule>();
  let trials = 0;
  return (now: Checked, finding: Finding, offer: Offer): Taken | LeftBecause => {
    const context = createContext({ ...now.input, program: offer.program }, rules);
    const known = countsOf(now.open);
    const objects = (rule: Rule) => !isAllowed(openOf(context, rule), now, finding, known);
    const kind = `${finding.ruleId} ${offer.fix.label}`;
    const objector = objectors.get(kind);
    if (objector && objects(objector)) return NO_GAIN;
    if (trials >= MOST_TRIALS) return LATER;
    trials += 1;
    const against = rules.find(objects);
    if (against) objectors.set(kind, against);
    if (against) return NO_GAIN;
    const after = openFindings(context);
    return isAllowed(after.open, now, finding, known) ? { kind: 'checked', offer, ...after } : NO_GAIN;
  };
}

/** The open findings of a rule, each once. */
function openOf(context: Context, rule: Rule): readonly Finding[] {
  const open = findingsOf(context, rule)
    .map((bare): Finding => ({ ...bare, fixes: [] }))
    .filter((finding) => !isOverridden(finding, context.input.program));
  return [...new Map(open.map((finding) => [idOf(finding), finding])).values()];
}

/**
 * Whether what a rule says after a fix is no worse: the finding is gone from its place, and no other has come. Advice
 * may come where something graver goes, never where advice goes: so every step is a gain, and steps come to an end.
 */
function isAllowed(
  after: readonly Finding[],
  now: Checked,
  gone: Finding,
  known: ReadonlyMap<string, number>,
): boolean {
  const place = placeOf(gone);
  const there = (findings: readonly Finding[]) =>
    findings.filter((finding) => placeOf(finding) === place).length;
  if (after.some((finding) => idOf(finding) === idOf(gone))) return false;
  if (there(after) > 0 && there(after) >= there(now.open)) return false;
  const mayAdvise = gone.severity !== 'advice';
  return [...countsOf(after)].every(
    ([key, count]) => (mayAdvise && key.startsWith('advice ')) || count <= (known.get(key) ?? 0),
  );
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = `${finding.severity} ${placeOf(finding)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Bare = Pick<Finding, 'ruleId' | 'path' | 'values'>;

/** The place a finding speaks of, whatever its numbers. */
const placeOf = ({ ruleId, path, values }: Bare): string =>
  [ruleId, path.phase, path.session, path.item, path.patientField, values['liftId']].map(String).join(' ');

const ids = new WeakMap<Bare, string>();

function idOf(finding: Bare): string {
  const known = ids.get(finding) ?? canonicalJson(findingKey(finding));
  ids.set(finding, known);
  return known;
}
