import { currentTherapist } from '../clinic/schema';
import { changeBlocks } from './composeChanges';
import type { HandoutContext } from './composeContext';
import { effortBlocks } from './composeEffort';
import { formatDate, formatVisit } from './composeFormat';
import { neededThings } from './composeNeeds';
import { painRule } from './composePain';
import { weekBlocks } from './composeWeek';
import { type Block, type HandoutDocument, plain, type StopBox, strong } from './model';
import { printedName } from './printedName';

/** At the head of a sheet that hangs alone. */
export function headBlock(context: HandoutContext): Block {
  const { clinic, options, logo } = context.source;
  return {
    kind: 'head',
    head: {
      logo: logo ?? null,
      clinic: clinic.name,
      details: [clinic.address, clinic.phone].filter((part) => part !== '').join(' · '),
      forPatient: [plain(`${context.text.forPatient} `), strong(printedName(context.source.patient))],
      date: formatDate(options.date, context.locale, context.text),
    },
  };
}

/** At the head of every other sheet: whom to call. */
export function runningHead({ source: { clinic, logo } }: HandoutContext): HandoutDocument['running'] {
  const contact = [clinic.phone, currentTherapist(clinic)?.name ?? ''];
  return {
    logo: logo ?? null,
    clinic: clinic.name,
    contact: contact.filter((part) => part !== '').join(' · '),
  };
}

/** Page 1: complete in itself, to hang on the fridge. */
export function frontBlocks(context: HandoutContext): readonly Block[] {
  const { text, source, homeItems } = context;
  const atHome = homeItems.length > 0;
  const paragraph = (words: string): Block => ({ kind: 'paragraph', text: [plain(words)] });
  return [
    headBlock(context),
    { kind: 'title', text: text.title },
    paragraph(atHome ? text.purpose(homeItems.length, source.program.goals) : text.nothingAtHome),
    ...changeBlocks(context),
    ...weekBlocks(context),
    ...(atHome
      ? [
          {
            kind: 'columns' as const,
            left: [
              { kind: 'heading' as const, text: text.youNeed, aside: '' },
              paragraph(neededThings(context)),
            ],
            right: effortBlocks(context),
          },
        ]
      : []),
    stopBlock(context),
    { kind: 'paragraph', text: painRule(context) },
    signatureBlock(context),
    ...(atHome ? [{ kind: 'tick' as const, text: text.showedBack }] : []),
  ];
}

/** Whom to call at once, and the signs: the same on every sheet that has a stop box. */
export const emergencySigns = ({
  text: { stop },
  source: { clinic },
}: HandoutContext): StopBox['emergency'] => ({
  lead: stop.emergencyLead(clinic.emergencyNumber),
  signs: stop.emergency,
});

function stopBlock(context: HandoutContext): Block {
  const {
    text: { stop },
    source: { clinic },
  } = context;
  return {
    kind: 'stop',
    box: {
      word: stop.word,
      call: stop.call(clinic.phone.trim()),
      signs: stop.signs,
      emergency: emergencySigns(context),
    },
  };
}

function signatureBlock({ text, locale, source: { clinic, options } }: HandoutContext): Block {
  const therapist = currentTherapist(clinic);
  const visit = options.nextVisit;
  return {
    kind: 'signatures',
    fields: [
      {
        label: text.nextVisit,
        value: visit ? formatVisit(visit.date, visit.time, locale, text) : '',
        ruled: visit === null,
      },
      {
        label: text.yourTherapist,
        value: therapist ? text.therapist(therapist.name, therapist.credentials) : '',
        ruled: true,
      },
    ],
  };
}
