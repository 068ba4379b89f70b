import { openStops } from '../check/overrides';
import { currentTherapist } from '../clinic/schema';
import { addDays } from '../localDate';
import { weekStart } from '../program/calendar';
import { programWeeks } from '../program/schema';
import { err, ok, type Result } from '../result';
import { EVIDENCE_VERSION, LIBRARY_VERSION } from '../versions';
import type { HandoutContext, HandoutError } from './composeContext';
import { footer } from './composeFooter';
import { formatDate, readingLocale } from './composeFormat';
import { conformityBlocks, findingBlocks, keptBlocks, openFindings } from './composeTherapistCheck';
import { cell, heading, paragraph, tableOf, type TherapistContext } from './composeTherapistParts';
import { reviewBlocks } from './composeTherapistReview';
import { sessionBlocks } from './composeTherapistSessions';
import { sourceBlocks } from './composeTherapistSources';
import { type Block, led, type Section } from './model';
import { en } from './text/en';
import { therapistEn as text } from './text/therapistEn';

/**
 * What only the therapist reads: the whole phase in clinical words, what the check says of it and on which sources,
 * what was kept with a reason, and who has read the words the patient gets. An error where the check is not at hand.
 */
export function composeTherapist(context: HandoutContext): Result<Section, HandoutError> {
  const facts = context.source.therapist;
  if (!facts) return err({ message: text.notAtHand });
  const locale = readingLocale('en', context.source.clinic.locale);
  const own: TherapistContext = { ...context, text: en, language: 'en', locale, facts };
  return ok({
    kind: 'therapist',
    title: text.title,
    language: locale,
    fit: 'pages',
    footer: footer(own),
    blocks: [
      ...headBlocks(own),
      ...sessionBlocks(own),
      ...findingBlocks(own),
      ...keptBlocks(own),
      ...conformityBlocks(own),
      ...changeBlocks(own),
      ...reviewBlocks(own),
      ...sourceBlocks(own),
      heading(text.use),
      ...text.useWords.map(paragraph),
      paragraph(text.knowledge(EVIDENCE_VERSION, LIBRARY_VERSION)),
      signatureBlock(own),
    ],
  });
}

function headBlocks(context: TherapistContext): readonly Block[] {
  const { source, span, locale, facts } = context;
  const { program, patient, options, clinic } = source;
  const signer = currentTherapist(clinic);
  const dates = text.dates(
    formatDate(weekStart(program, span.firstWeek), locale, en),
    formatDate(addDays(weekStart(program, span.lastWeek), 6), locale, en),
  );
  const weeks = text.weeks(span.firstWeek, span.lastWeek, programWeeks(program), span.phase.name.trim());
  const open = (severity: Parameters<typeof openFindings>[1]) => openFindings(context, severity).length;
  const stops = openStops(facts.report, program).length;
  const lines: readonly (readonly [string, string])[] = [
    [
      text.patientLead,
      text.patient(patient.preferredName.trim() || patient.given, patient.recordNumber.trim()),
    ],
    [text.programLead, program.title.trim()],
    [text.weeksLead, `${weeks}, ${dates}; ${text.inWeek(options.week)}`],
    [text.versionLead, text.version(source.versionId, formatDate(options.date, locale, en))],
    [text.therapistLead, signer ? en.therapist(signer.name, signer.credentials) : text.nobody],
    [text.summaryLead, text.summary(stops, open('cannot-check'), open('warning'), open('advice'))],
    ...(stops === 0 ? [] : [[text.draftLead, text.draft(stops)] as const]),
  ];
  return [
    { kind: 'title', text: text.title },
    paragraph(text.notForPatient),
    { kind: 'list', items: lines.map(([lead, words]) => led(lead, words)) },
  ];
}

function signatureBlock({ source: { clinic } }: TherapistContext): Block {
  const signer = currentTherapist(clinic);
  const name = signer ? en.therapist(signer.name, signer.credentials) : '';
  return {
    kind: 'signatures',
    fields: [
      { label: text.signature, value: name, ruled: true },
      { label: text.signedOn, value: '', ruled: true },
    ],
  };
}

function changeBlocks({ facts: { changes } }: TherapistContext): readonly Block[] {
  if (changes === null) return [heading(text.changes), paragraph(text.noIssue)];
  return [
    heading(text.changesSince(changes.since)),
    changes.lines.length === 0
      ? paragraph(text.noChanges)
      : tableOf(
          [[text.change, 1]],
          changes.lines.map((line) => [cell(line)]),
        ),
  ];
}
