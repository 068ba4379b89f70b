import { describe, expect, it } from 'vitest';
import { mayOpenExternally } from '../../../../main/policy/externalLink';
import { holdsWords } from '../../../../renderer/evidence/search';
import { namedBy, usageOf } from '../../../../renderer/evidence/sourceUse';
import { countByTopic, filteredSources } from '../../../../renderer/evidence/sources/sourceFilter';
import { sourcesIn } from '../../../../renderer/evidence/sourcesIn';
import { rules } from '../../../../shared/check/registry';
import { SOURCE_IDS, sourceOf } from '../../../../shared/evidence/sources';
import { findTemplate, templates } from '../../../../shared/template/registry';

const ALL = { words: '', topic: null, source: null } as const;

describe('the list of sources', () => {
  it('shows all, one, a topic, or what holds every word', () => {
    expect(filteredSources(ALL)).toEqual(SOURCE_IDS);
    expect(filteredSources({ ...ALL, source: 'S24' })).toEqual(['S24']);
    expect(filteredSources({ ...ALL, words: 'erratum liftmor' })).toEqual(
      expect.arrayContaining(['S1', 'S6']),
    );
    expect(filteredSources({ ...ALL, words: '10.1007/s00198-015-3263-2' })).toEqual(['S5']);
    for (const id of filteredSources({ ...ALL, topic: 'guideline' }))
      expect(sourceOf(id).topic).toBe('guideline');
  });

  it('counts by topic what the other filters leave', () => {
    const counts = countByTopic({ ...ALL, topic: 'trial' });
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(SOURCE_IDS.length);
    expect([...countByTopic({ ...ALL, source: 'S24' })]).toEqual([['guideline', 1]]);
  });

  it('has only DOIs that the app may hand to the computer’s browser', () => {
    const dois = [
      ...SOURCE_IDS.map((id) => sourceOf(id).doi),
      ...templates.flatMap(({ papers }) => papers.map(({ doi }) => doi)),
    ].filter((doi) => doi !== null);
    expect(dois.length).toBeGreaterThan(50);
    const refused = dois.filter((doi) => !mayOpenExternally(new URL(`https://doi.org/${doi}`).href));
    expect(refused).toEqual([]);
  });
});

describe('who rests on a source', () => {
  const restingOn = usageOf(templates);

  it('is every template and rule that names it', () => {
    for (const id of SOURCE_IDS) {
      const { templates: own, rules: looking } = restingOn(id);
      expect(own).toEqual(templates.filter((template) => JSON.stringify(template).includes(`"${id}"`)));
      expect(looking).toEqual(rules.filter(({ sources }) => sources.includes(id)));
    }
  });

  it('is told in one line', () => {
    const none = { templates: [], rules: [], limits: [], disagreements: [], findings: [] };
    expect(namedBy(none)).toBe('Nothing names it.');
    const liftmor = findTemplate('liftmor');
    if (!liftmor) throw new Error('no LIFTMOR');
    expect(namedBy({ ...none, templates: [liftmor], limits: ['dxa-months', 'bp-months'] })).toBe(
      'Named by 1 template, 2 safety limits.',
    );
  });

  it('is read from anywhere in a value, in the order of the list, once', () => {
    expect(sourcesIn({ a: { sources: ['S3', 'S1'] }, b: [{ sources: ['S3', 'nobody'] }] })).toEqual([
      'S1',
      'S3',
    ]);
    expect(sourcesIn(null)).toEqual([]);
  });
});

it('searches by every word, in any order, without accents or capitals', () => {
  expect(holdsWords('Kistler-Fischbacher 2021', 'FISCHBACHER kistler')).toBe(true);
  expect(holdsWords('Übung', 'ubung')).toBe(true);
  expect(holdsWords('Watson 2018', 'watson 2019')).toBe(false);
  expect(holdsWords('anything', '  ')).toBe(true);
});
