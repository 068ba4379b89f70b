import type { Output } from '../../shared/api/contract';
import type { BatchMade, BatchOutcome } from './runBatch';

type Answer = BatchOutcome['answer'];
type MadeAnswer = Extract<Answer, { outcome: 'made' }>;

/** A patient whose handout is in the file, or will be. */
export type InFile = { readonly name: string; readonly answer: MadeAnswer; readonly issued: string };

/** A patient who gets none, and why. */
export type LeftOut = { readonly name: string; readonly reason: string };

export type BatchFate = { readonly inFile: readonly InFile[]; readonly leftOut: readonly LeftOut[] };

/** What becomes of each patient: what is in the file and issued, and who is left out. `saved` is null before it is saved. */
export function batchFate(
  { outcomes, record }: BatchMade,
  saved: Pick<Output<'batch.save'>, 'leftOut'> | null,
): BatchFate {
  const inFile: InFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const { job, answer } of outcomes) {
    const { name } = job;
    if (answer.outcome === 'left-out') {
      leftOut.push({ name, reason: `Not made. ${answer.reason}` });
      continue;
    }
    const missing = saved?.leftOut.find(({ fileName }) => fileName === answer.fileName);
    if (missing) leftOut.push({ name, reason: `Taken out again. ${missing.reason}` });
    else inFile.push({ name, answer, issued: issuedWords(answer, record, saved !== null) });
  }
  return { inFile, leftOut };
}

function issuedWords({ draft, shortId }: MadeAnswer, record: boolean, isSaved: boolean): string {
  if (draft) return 'No: a draft, not for the patient';
  if (!record) return 'No: not to be recorded';
  return isSaved ? `Yes, version ${shortId}` : 'Not yet';
}

const isMade = ({ answer }: BatchOutcome): boolean => answer.outcome === 'made';

/** Whether there is something to look at before a file is asked for: a logo or a photo is missing. */
export const isLookedAtFirst = ({ outcomes }: BatchMade): boolean =>
  outcomes.some(
    ({ answer }) => answer.outcome === 'made' && (answer.logoLost || answer.photosLostOf.length > 0),
  );

export const hasHandouts = ({ outcomes }: BatchMade): boolean => outcomes.some(isMade);
