import { currentTherapist } from '../clinic/schema';
import { changeBlocks } from './composeChanges';
import type { HandoutContext } from './composeContext';
import { effortBlocks } from './composeEffort';
import { formatDate, formatVisit } from './composeFormat';
import { neededThings } from './composeNeeds';
import { weekBlocks } from './composeWeek';
import { type Block, type HandoutDocument, led, plain, strong } from './model';
import { printedName } from './printedName';

const nameOf = ({ source: { patient } }: HandoutContext) => printedName(patient);

/** At the head of a sheet that hangs alone. */
export function headBlock(context: HandoutContext): Block {
  const { clinic, options, logo } = context.source;
  return {
    kind: 'head',
    head: {
      logo: logo ?? null,
      clinic: clinic.name,
      details: [clinic.address, clinic.phone].filter((part) => part !== '').join(' · '),
      forPatient: [plain(`${context.text.forPatient} `), strong(nameOf(context))],
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

export function footer(context: HandoutContext): HandoutDocument['footer'] {
  const { text, source, locale } = context;
  const parts = [
    // First, for a long name may be cut at the end of the footer, the version never.
    text.version(source.versionId),
    formatDate(source.options.date, locale, text),
    `${text.forPatient} ${nameOf(context)}`,
  ];
  return { left: parts.join(' · '), pages: text.page };
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
    { kind: 'paragraph', text: led(text.painLead, text.pain) },
    signatureBlock(context),
    ...(atHome ? [{ kind: 'tick' as const, text: text.showedBack }] : []),
  ];
}

function stopBlock({ text, source: { clinic } }: HandoutContext): Block {
  const { stop } = text;
  return {
    kind: 'stop',
    box: {
      word: stop.word,
      call: stop.call(clinic.phone.trim()),
      signs: stop.signs,
      emergency: { lead: stop.emergencyLead(clinic.emergencyNumber), signs: stop.emergency },
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
