import { dayText } from './day';
import { at, implied, isByEffort } from './dose';
import { listed, percent, type Reader, weeksText, type Words } from './values';

/** Rules A34 and G01 in words, and what the rules about fractures share. */

export const fractures = (v: Reader) =>
  v.text('fracture') === 'vertebra'
    ? 'a vertebral fracture is on record'
    : `${v.num('count')} low-trauma fractures are on record`;

/** How a vertebral fracture is looked at: used where the guidance is quoted. */
export const UK =
  'UK guidance limits impact to brisk walking after a vertebral fracture or several low-trauma fractures';

const hirit = (v: Reader): string => {
  if (isByEffort(v)) return `The effort of ${listed(v.list('exercises').slice(0, 4))} ${implied(v)}`;
  const parts = [
    ...(v.has('template') ? [`it follows ${v.text('template')}`] : []),
    ...(v.list('exercises').length > 0 ? [`it has ${listed(v.list('exercises').slice(0, 4))}`] : []),
  ];
  return `The program is high-intensity: ${parts.join(', and ')}`;
};

export function hiritGate(v: Reader): Words {
  const found = `${hirit(v)}, and ${fractures(v)}.`;
  if (v.has('clearedBy'))
    return {
      title: 'High-intensity training, by clearance',
      body: `${found} Cleared by ${v.text('clearedBy')} on ${dayText(v.text('clearedOn'))}: ${v.text('purpose')}. ${UK}.`,
    };
  if (isByEffort(v))
    return {
      title: 'Effort of high-intensity training after these fractures',
      body: `${found} From 80\u00a0% on, training counts as high-intensity. ${UK}. A lower effort or more repetitions would fit, or a clearance that names A34.`,
    };
  return {
    title: 'High-intensity training after these fractures',
    body: `${found} ${UK}. Choose another template, or record a clearance that names A34 and is dated after the last fracture.`,
  };
}

function howHard(v: Reader): string {
  if (v.text('cause') !== 'heavy') return 'is a jumping chin-up';
  const from = `in ${weeksText(v.list('weeks'))}, from ${percent(v.num('limit'))} on`;
  return isByEffort(v)
    ? `is a free weight whose effort ${implied(v)}, ${from}`
    : `is a free weight at ${percent(v.num('percent'))} of 1RM ${from}`;
}

export const hiritHome = (v: Reader): Words => ({
  title: `${v.text('exercise')}: high intensity alone at home`,
  body: `${at(v)} ${howHard(v)}, done alone. This kind of training was tested only under supervision, and its developers say not to do it alone (LIFTMOR, MEDEX-OP).`,
});
