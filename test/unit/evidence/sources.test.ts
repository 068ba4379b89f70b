import { describe, expect, it } from 'vitest';
import {
  cite,
  isSourceId,
  JUDGEMENT,
  READINGS,
  SOURCE_IDS,
  SOURCE_TOPICS,
  sourceOf,
  SOURCES,
} from '../../../shared/evidence/sources';

/** The frozen list: a number is never renamed, reused or dropped. S77 and S131 were never given out. */
const EXPECTED =
  'S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13 S14 S15 S16 S17 S18 S19 S20 S21 S22 S23 S24 S25 S26 S27 S28 S29 S30 S31 S32 S33 S34 S35 S36 S37 S38 S39 S40 S41 S42 S43 S44 S45 S46 S47 S48 S49 S50 S51 S52 S53 S54 S55 S56 S57 S58 S59 S60 S61 S62 S63 S64 S65 S66 S67 S68 S69 S70 S71 S72 S73 S74 S75 S76 S78 S79 S80 S81 S82 S83 S84 S85 S86 S87 S88 S89 S90 S91 S92 S93 S94 S95 S96 S97 S98 S99 S100 S101 S102 S103 S104 S105 S106 S107 S108 S109 S110 S111 S112 S113 S114 S115 S116 S117 S118 S119 S120 S121 S122 S123 S124 S125 S126 S127 S128 S129 S130 S132'.split(
    ' ',
  );

const DOI = /^10\.\d{4,9}\/[^\s,;]+[^\s,;.]$/;
const PASSING_PAGES =
  /scribd|studylib|desklib|paperzz|documentine|codestin|wilddata|researcher\.life|lievers|suppr|distantreader|staging|qa\d|core-prod|proxy|cmja\.info|highwire/;

describe('the list of sources', () => {
  it('has every source that the evidence names, the three marks without a page, and nothing else', () => {
    expect(SOURCE_IDS).toEqual([...EXPECTED, 'R', 'J', 'C']);
    expect(EXPECTED).toHaveLength(130);
  });

  it('says in a short line of words of its own what was read', () => {
    for (const id of SOURCE_IDS) {
      const { cite, note = 'A note.' } = sourceOf(id);
      expect(cite.trim(), id).toBe(cite);
      expect(cite.length, id).toBeGreaterThan(15);
      expect(cite.length, id).toBeLessThanOrEqual(260);
      expect(cite, id).not.toMatch(/\.$|\[S\d+\]|https?:/);
      expect(note, id).toMatch(/^[A-Z0-9].*\.$/);
      expect(note.length, id).toBeLessThanOrEqual(260);
    }
  });

  it('cites no two sources with the same words', () => {
    const lines = SOURCE_IDS.map((id) => sourceOf(id).cite);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('has DOIs in the form of a DOI', () => {
    const given = SOURCE_IDS.filter((id) => sourceOf(id).doi !== null);
    expect(given.length).toBeGreaterThan(40);
    for (const id of given) expect(sourceOf(id).doi, id).toMatch(DOI);
    expect('10.1002/jbmr.3284).').not.toMatch(DOI);
  });

  it('gives one paper one year', () => {
    const years = new Map<string, number>();
    for (const id of SOURCE_IDS) {
      const { doi, year } = sourceOf(id);
      if (doi === null || year === null) continue;
      expect(years.get(doi) ?? year, id).toBe(year);
      years.set(doi, year);
    }
  });

  it('links only to lasting pages, over https', () => {
    for (const id of SOURCE_IDS) {
      const { url } = sourceOf(id);
      if (url === null) continue;
      expect(new URL(url).protocol, id).toBe('https:');
      expect(url, id).not.toMatch(PASSING_PAGES);
    }
  });

  it('uses the small fixed lists of readings and topics, and every topic', () => {
    for (const id of SOURCE_IDS) expect(READINGS, id).toContain(sourceOf(id).read);
    expect(new Set(SOURCE_IDS.map((id) => sourceOf(id).topic))).toEqual(new Set(SOURCE_TOPICS));
  });

  it('calls only the recalled, the judged and the clinic unread', () => {
    expect(SOURCE_IDS.filter((id) => sourceOf(id).read === 'nothing')).toEqual(['R', 'J', 'C']);
  });

  it('keeps the erratum of the main trial in sight', () => {
    expect(SOURCES.S6.cite).toContain('10.1002/jbmr.3659');
    expect(SOURCES.S1.note).toContain('erratum');
    expect(SOURCES.S2.note).toContain('erratum');
  });

  it('says of each recalled DOI that it is to be checked', () => {
    for (const id of ['S32', 'S46', 'S52'] as const)
      expect(SOURCES[id].note).toMatch(/recalled.*to be checked/);
    expect(SOURCES.S16.doi).toBeNull();
    expect(SOURCES.S16.note).toMatch(/recalled.*to be checked/);
  });
});

describe('naming a source', () => {
  it('knows its ids and no others', () => {
    for (const id of SOURCE_IDS) expect(isSourceId(id)).toBe(true);
    for (const text of ['S0', 'S77', 'S131', 'S133', 's1', 'S1 ', '', 'toString', '__proto__', 'V'])
      expect(isSourceId(text), text).toBe(false);
  });

  it('cites in one line, with the DOI where there is one', () => {
    expect(cite('S33')).toBe(`${SOURCES.S33.cite} [S33]`);
    expect(cite('S29', 'S33')).toBe(
      `${SOURCES.S29.cite}, doi:10.1007/s00198-014-2881-4 [S29]; ${SOURCES.S33.cite} [S33]`,
    );
    expect(cite()).toBe('');
    expect(JUDGEMENT).toBe('Judgement of this project; to be signed off by its clinical owner [J]');
  });
});
