import type { Paper } from '../clinic/schema';
import type { Drawing } from '../figure/pose';
import type { LocalDate } from '../localDate';
import type { HandoutKind, Layout } from './options';

/**
 * A handout before it has pages: plain data, so that it can cross to the worker that lays it out. Every word is
 * already chosen and in the patient's language; the renderer decides only where things stand.
 */

/** Text in one face. A no-break space (U+00A0) keeps a number and its unit on one line. */
export type TextRun = { readonly text: string; readonly strong: boolean };
export type RichText = readonly TextRun[];

export const plain = (text: string): TextRun => ({ text, strong: false });
export const strong = (text: string): TextRun => ({ text, strong: true });
/** A bold lead-in and the text after it: "**Watch out:** keep your back long." */
export const led = (lead: string, text: string): RichText => [strong(`${lead} `), plain(text)];

export type WeekDay = {
  readonly name: string;
  /** What happens that day, first to last. `own` marks what the patient does alone, at home. */
  readonly entries: readonly { readonly label: string; readonly detail: string; readonly own: boolean }[];
  /** Printed in a day without entries: "rest", or nothing when other sessions may fall on it. */
  readonly empty: string;
};

export type EffortLine = {
  readonly min: number;
  readonly max: number;
  /** The target, both ends included; null when the therapist has set none. */
  readonly target: { readonly low: number; readonly high: number } | null;
  /** What the two ends feel like, printed below them. */
  readonly ends: { readonly low: string; readonly high: string };
  /** What a reader who cannot see the line is told. */
  readonly spoken: string;
};

export type StopBox = {
  readonly word: string;
  readonly call: string;
  readonly signs: readonly string[];
  /** What nobody waits with: whom to call, and the signs. */
  readonly emergency: { readonly lead: string; readonly signs: readonly string[] };
};

/** A place to write by hand, or what is already known. */
export type SignatureField = {
  readonly label: string;
  readonly value: string;
  readonly ruled: boolean;
};

export type DoseCell = { readonly label: string; readonly value: string };

/** How the dose changes over the weeks: one column for each run of equal weeks. */
export type WeekTable = {
  readonly title: string;
  readonly columns: readonly { readonly weeks: string; readonly from: string }[];
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
};

/** A key pose of a figure. */
export type DrawnPicture = {
  readonly kind: 'drawing';
  readonly drawing: Drawing;
  readonly key: number;
  /** Drawn the other way round, for work of the other side. */
  readonly mirrored: boolean;
};

/** A photo of the clinic's own: the bytes of a JPEG, and its size in pixels. */
export type PhotoPicture = {
  readonly kind: 'photo';
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** One printed picture, with its caption and what is read aloud in its place. */
export type CardPicture = (DrawnPicture | PhotoPicture) & { readonly caption: string; readonly alt: string };

export type ExerciseCard = {
  readonly number: number;
  readonly name: string;
  /** The session it belongs to; empty where there is only one at home. */
  readonly session: string;
  /** Heads the rest of a card that is taller than a page. */
  readonly nameAgain: string;
  readonly purpose: string;
  /** Lines read before the steps: what to hold on to, which exercises go in turn. */
  readonly before: readonly RichText[];
  /** Start and end, all of one kind; empty for an exercise that is neither drawn nor photographed. */
  readonly pictures: readonly CardPicture[];
  readonly steps: readonly string[];
  readonly dose: readonly DoseCell[];
  /** Lines that belong to the dose: warm-up sets, plates, speed. */
  readonly doseLines: readonly RichText[];
  readonly weeks: WeekTable | null;
  /** What to watch out for, and when to stop; null where nothing is said of it. */
  readonly watchOut: RichText | null;
  readonly stopIf: RichText | null;
  /** What to do when it is too hard or too easy. Cards of a page without room for it go without, all of a handout alike. */
  readonly ladder: readonly RichText[];
  /** The therapist's own words; null for none. */
  readonly note: RichText | null;
  /** Where the card stands among exercises done in turn; null for one that stands alone. */
  readonly bracket: { readonly opens: boolean; readonly closes: boolean } | null;
  /** Heads the room to write by hand. Where it is `needed` pictures give way to it; else it takes what is free. */
  readonly notes: { readonly label: string; readonly needed: boolean };
};

/** Everything on a card after the dose, in reading order. */
export const linesAfter = ({ watchOut, stopIf, ladder, note }: ExerciseCard): readonly RichText[] =>
  [watchOut, stopIf, ...ladder, note].filter((line) => line !== null);

/** A clinic's sign: an opaque RGB picture in PNG, with its size in pixels. */
export type Logo = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Who gives the handout to whom, at the head of a sheet that hangs alone. */
export type Head = {
  readonly logo: Logo | null;
  readonly clinic: string;
  readonly details: string;
  readonly forPatient: RichText;
  readonly date: string;
};

export type TableCell = {
  readonly text: RichText;
  readonly picture: CardPicture | null;
  /** Stands white on a dark disc before the picture and the words, as on the cards. */
  readonly disc?: string;
};

/** A table that may go on over pages: its head is then repeated. The first cell of a row heads the row. */
export type Table = {
  /** `share` is a column's part of the width; the shares of a table add up to 1. */
  readonly columns: readonly { readonly head: string; readonly share: number }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** `rows`: lines between the rows only, for what is read row by row. All cells are ruled otherwise. */
  readonly rules?: 'rows';
};

/** A week of a log. */
export type LogWeek = {
  readonly name: string;
  /** Before what is planned in that week alone: "Wk 5". */
  readonly short: string;
  /** Its number alone, for the end of a run of weeks. */
  readonly number: string;
  readonly from: string;
};

/** One number to write for each session: how hard it was, how the back felt. */
export type LogRating = { readonly label: string; readonly ask: string };

/** A grid to fill in by hand: a row for each exercise, a column for each session. */
export type Log = {
  readonly head: string;
  /** Heads the row for the date of each session; null where the heads of the columns say it. */
  readonly date: string | null;
  /** With the heads of their columns. */
  readonly weeks: readonly (LogWeek & { readonly sessions: readonly string[] })[];
  readonly rows: readonly {
    readonly number: number;
    readonly name: string;
    /** What is the same in all weeks. */
    readonly target: string;
    /** What differs, for each week; empty where nothing does. */
    readonly changing: readonly string[];
  }[];
  readonly ratings: readonly LogRating[];
  /** What a reader who cannot see the empty boxes is told. */
  readonly spoken: string;
};

/** A box to tick for each day of each week. */
export type DayTicks = {
  readonly days: readonly string[];
  readonly weeks: readonly LogWeek[];
  readonly ratings: readonly LogRating[];
  readonly spoken: string;
};

export type CalendarDay = {
  readonly date: string;
  /** What is on, first to last. `own` is done alone, at home, and gets a box to tick. */
  readonly entries: readonly { readonly label: string; readonly own: boolean }[];
  /** "Visit", and when; empty on every other day. */
  readonly visit: readonly string[];
};

/** Weeks as rows of seven days; null for a day that is none of the program's. */
export type Calendar = {
  readonly days: readonly string[];
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
};

/** Pictures beside a heading and its lines. */
export type Illustrated = {
  readonly pictures: readonly CardPicture[];
  readonly heading: string;
  readonly lines: readonly RichText[];
};

export type Block =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'title'; readonly text: string }
  /** `aside` stands at the far end of the heading's line; empty for none. */
  | { readonly kind: 'heading'; readonly text: string; readonly aside: string }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'list'; readonly items: readonly RichText[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'log'; readonly log: Log }
  | { readonly kind: 'day-ticks'; readonly ticks: DayTicks }
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'illustrated'; readonly topic: Illustrated }
  | { readonly kind: 'week'; readonly days: readonly WeekDay[] }
  | { readonly kind: 'effort'; readonly line: EffortLine }
  | { readonly kind: 'columns'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly kind: 'stop'; readonly box: StopBox }
  /** A sentence with a box to tick. */
  | { readonly kind: 'tick'; readonly text: string }
  | { readonly kind: 'signatures'; readonly fields: readonly SignatureField[] }
  /** Ends page 1, so that it can hang alone; means nothing where page 1 has run over already. */
  | { readonly kind: 'new-page' }
  | { readonly kind: 'exercise'; readonly card: ExerciseCard };

/** One of the documents that are printed together. It starts on a page of its own. */
export type Section = {
  readonly kind: HandoutKind;
  /** In the running header and the viewer's outline. */
  readonly title: string;
  /** BCP 47: the therapist copy is in English whatever the patient reads. */
  readonly language: string;
  /**
   * `front`: what stands before the first `new-page` is set so that it fits one page. `one-page`: all of it, as long as it
   * can. `pages`: it takes the pages that it takes.
   */
  readonly fit: 'front' | 'one-page' | 'pages';
  readonly blocks: readonly Block[];
  /** In the section's own language, where that is not the document's. */
  readonly footer?: Footer;
};

/** At the foot of every page. `pages` is "Page {page} of {pages}". */
export type Footer = { readonly left: string; readonly pages: string };

export type HandoutDocument = {
  /** BCP 47, for the PDF's language. */
  readonly language: string;
  /** The PDF's title. Metadata is plain text in the file, so it never holds a patient's name. */
  readonly title: string;
  /** The day printed as issued; also the PDF's creation date, so that one document is one set of bytes. */
  readonly issuedOn: LocalDate;
  readonly paper: Paper;
  readonly layout: Layout;
  /** Whether 20 mm on the left stay free for holes. */
  readonly binding: boolean;
  /** What stands in the clinic's colour; keeps a contrast of 7:1 on white. `#rrggbb`. */
  readonly color: string;
  /** The words of the band on every page while the program must not be given out; null once it may. */
  readonly draft: string | null;
  /** At the head of every sheet that has no head of its own: whom to call. */
  readonly running: {
    readonly logo: Logo | null;
    /** Gives way at its end where the line has no room for all. */
    readonly clinic: string;
    /** Phone and therapist. */
    readonly contact: string;
  };
  readonly footer: Footer;
  readonly sections: readonly Section[];
  /**
   * The same sections in the language they are to mirror page for page; null where nobody lays two beside each other.
   * Only measured, never printed.
   */
  readonly twin: readonly Section[] | null;
};
