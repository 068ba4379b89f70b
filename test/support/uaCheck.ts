import { execFileSync } from 'node:child_process';

/**
 * Machine checks of PDF/UA-1 over what `qpdf` and `pdffonts` say of a file. They are some of the failure conditions of
 * the Matterhorn Protocol 1.1, whose numbers stand in the messages: passing them is no claim of conformance.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Dictionary = { readonly [key: string]: Json };
type QpdfObject = {
  readonly value?: Json;
  readonly stream?: { readonly dict: Dictionary; readonly data?: string };
};

/** What is wrong with a file, one sentence each; empty for nothing. */
export function uaErrors(file: string): readonly string[] {
  const pdf = new ReadFile(file);
  return [...documentErrors(pdf), ...treeErrors(pdf), ...pageErrors(pdf), ...fontErrors(file)];
}

/** Which of the programs that the checks need are missing. */
export const missingPrograms = (): readonly string[] =>
  (
    [
      ['qpdf', '--version'],
      ['pdffonts', '-v'],
    ] as const
  ).flatMap(([program, argument]) => {
    try {
      execFileSync(program, [argument], { stdio: 'ignore' });
      return [];
    } catch {
      return [program];
    }
  });

/** The objects of a file as qpdf sees them. */
class ReadFile {
  readonly #objects: Readonly<Record<string, QpdfObject>>;
  readonly catalog: Dictionary;

  constructor(file: string) {
    const output = execFileSync(
      'qpdf',
      ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file],
      { maxBuffer: 1 << 28, encoding: 'utf8' },
    );
    // qpdf 11 writes "612." for a whole number that the file writes with a point.
    const parsed = JSON.parse(output.replaceAll(/^(\s*(?:"[^"]*": )?-?\d+)\.(,?)$/gm, '$1$2')) as {
      readonly qpdf: readonly [unknown, Readonly<Record<string, QpdfObject>>];
    };
    this.#objects = parsed.qpdf[1];
    this.catalog = this.dictionary(dictionary(this.#objects['trailer']?.value)['/Root']);
  }

  /** What a reference stands for; anything else as it is. */
  get(value: Json | undefined): Json | undefined {
    if (!isReference(value)) return value;
    const object = this.#objects[`obj:${value}`];
    return object?.value ?? object?.stream?.dict;
  }

  dictionary(value: Json | undefined): Dictionary {
    return dictionary(this.get(value));
  }

  list(value: Json | undefined): readonly Json[] {
    const found = this.get(value);
    return found === undefined || found === null
      ? []
      : Array.isArray(found)
        ? (found as readonly Json[])
        : [found];
  }

  /** The decoded bytes of a stream, one character each. */
  stream(reference: Json | undefined): string {
    const data = isReference(reference) ? this.#objects[`obj:${reference}`]?.stream?.data : undefined;
    return data === undefined ? '' : Buffer.from(data, 'base64').toString('latin1');
  }

  ofType(type: string): readonly Dictionary[] {
    return Object.values(this.#objects)
      .map(({ value }) => dictionary(value))
      .filter((each) => each['/Type'] === type);
  }
}

const isReference = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value);
const dictionary = (value: Json | undefined): Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dictionary) : {};

const when = (wrong: boolean, message: string): readonly string[] => (wrong ? [message] : []);

function documentErrors(pdf: ReadFile): readonly string[] {
  const { catalog } = pdf;
  const xmp = pdf.stream(catalog['/Metadata']);
  const bare = xmp.replaceAll(/&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, '');
  return [
    ...when(pdf.dictionary(catalog['/MarkInfo'])['/Marked'] !== true, '06: the file is not marked as tagged'),
    ...when(!catalog['/Lang'], '11-006: the file has no language'),
    ...when(
      pdf.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true,
      '07-001: the window does not show the title',
    ),
    ...when(xmp === '', '06-001: there is no XMP'),
    ...when(!/pdfuaid:part(?:>|=")\s*1/.test(xmp), '05-001: XMP does not name PDF/UA-1'),
    ...when(!xmp.includes('<dc:title>'), '06-003: XMP has no title'),
    ...when(bare.includes('&'), '06: XMP is not well-formed'),
  ];
}

function treeErrors(pdf: ReadFile): readonly string[] {
  const root = pdf.dictionary(pdf.catalog['/StructTreeRoot']);
  if (!root['/K']) return ['01: there is no structure tree'];
  const headings: number[] = [];
  const errors: string[] = [];
  const walk = (reference: Json, parent: string | null): void => {
    const element = pdf.dictionary(reference);
    const type = element['/S'];
    if (typeof type !== 'string') return;
    const tag = type.slice(1);
    if (/^H[1-6]$/.test(tag)) headings.push(Number(tag.slice(1)));
    errors.push(...elementErrors(pdf, element, tag, parent));
    for (const child of pdf.list(element['/K'])) walk(child, tag);
  };
  for (const child of pdf.list(root['/K'])) walk(child, null);
  return [...errors, ...headingErrors(headings)];
}

/** Where an element may stand; the others may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI'],
};

function elementErrors(
  pdf: ReadFile,
  element: Dictionary,
  tag: string,
  parent: string | null,
): readonly string[] {
  const scoped = () => pdf.list(element['/A']).some((each) => pdf.dictionary(each)['/Scope'] !== undefined);
  return [
    ...when(!element['/P'], `01: ${tag} does not name its parent`),
    ...when(
      PARENTS[tag] !== undefined && !PARENTS[tag].includes(parent ?? ''),
      `09-004: ${tag} stands in ${parent}`,
    ),
    ...when(tag === 'Figure' && !element['/Alt'] && !element['/ActualText'], '13-004: a figure has no words'),
    ...when(tag === 'TH' && !scoped(), '15-003: a header cell has no scope'),
  ];
}

function headingErrors(levels: readonly number[]): readonly string[] {
  const skipped = levels.find((level, i) => level > (levels[i - 1] ?? 0) + 1);
  return when(skipped !== undefined, `14-003: a heading level is skipped before H${skipped}`);
}

const PAINTING = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;

/** All that is painted is tagged content or an artifact. */
function pageErrors(pdf: ReadFile): readonly string[] {
  return pdf.ofType('/Page').flatMap((page, i) => {
    const contents = [page['/Contents'] ?? null].flat() as readonly Json[];
    let depth = 0;
    let unmarked = 0;
    for (const token of tokensOf(contents.map((each) => pdf.stream(each)).join('\n'))) {
      if (token === 'BDC' || token === 'BMC') depth++;
      else if (token === 'EMC') depth--;
      else if (depth === 0 && PAINTING.test(token)) unmarked++;
    }
    const name = `page ${i + 1}`;
    return [
      ...when(page['/StructParents'] === undefined, `01: ${name} leads to no structure`),
      ...when(
        page['/Annots'] !== undefined && page['/Tabs'] !== '/S',
        `28-009: ${name} has another tab order`,
      ),
      ...when(depth !== 0, `01: ${name} does not end what it marks`),
      ...when(
        unmarked > 0,
        `01-005: ${name} paints ${unmarked} things that are neither tagged nor artifacts`,
      ),
    ];
  });
}

/** The operators of a page, without what strings and dictionaries hold. */
const tokensOf = (content: string): readonly string[] =>
  content
    .replaceAll(/\((?:\\.|[^\\()])*\)/gs, '()')
    .replaceAll(/<[0-9A-Fa-f\s]*>(?!>)/g, '<>')
    .replaceAll(/<<.*?>>/gs, ' <<>> ')
    .split(/\s+|(?<=\])|(?=\[)/);

function fontErrors(file: string): readonly string[] {
  const output = execFileSync('pdffonts', [file], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  const fonts = output.split('\n').slice(2).filter(Boolean);
  return fonts.flatMap((font) => {
    const [, embedded, , unicode] = /(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(font) ?? [];
    return [
      ...when(embedded !== 'yes', `31-009: a font is not embedded: ${font.slice(0, 36).trim()}`),
      ...when(unicode !== 'yes', `10-001: a font does not say its letters: ${font.slice(0, 36).trim()}`),
    ];
  });
}
