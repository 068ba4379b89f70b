import { describe, expect, test } from 'vitest';
import {
  documentsIn,
  moveDocument,
  orderFrom,
  placeBeside,
  toggleDocument,
} from '../../../../renderer/handout/documentOrder';

const order = orderFrom(['log', 'handout']);

describe('the order of documents', () => {
  test('starts with what is chosen and holds every document once', () =>
    expect(order).toEqual(['log', 'handout', 'summary', 'calendar', 'moving-safely', 'therapist']));

  test('moves one and keeps the rest as they stand', () => {
    expect(moveDocument(order, 'handout', 0).slice(0, 3)).toEqual(['handout', 'log', 'summary']);
    expect(moveDocument(order, 'log', 99).at(-1)).toBe('log');
    expect(moveDocument(order, 'therapist', -1)[0]).toBe('therapist');
  });

  test('drops a document above or below the one it is dropped on, whichever way it came', () => {
    const drop = (kind: (typeof order)[number], over: (typeof order)[number], edge: 'top' | 'bottom') =>
      moveDocument(order, kind, placeBeside(order, kind, over, edge)).slice(0, 4);
    expect(drop('log', 'summary', 'top')).toEqual(['handout', 'log', 'summary', 'calendar']);
    expect(drop('log', 'summary', 'bottom')).toEqual(['handout', 'summary', 'log', 'calendar']);
    expect(drop('calendar', 'log', 'top')).toEqual(['calendar', 'log', 'handout', 'summary']);
    expect(drop('calendar', 'log', 'bottom')).toEqual(['log', 'calendar', 'handout', 'summary']);
  });

  test('prints what is ticked in the order of the list', () =>
    expect(documentsIn(order, ['summary', 'log'])).toEqual(['log', 'summary']));

  test('never loses its last document', () => {
    expect(toggleDocument(['log'], 'log')).toEqual(['log']);
    expect(toggleDocument(['log', 'handout'], 'log')).toEqual(['handout']);
    expect(toggleDocument(['log'], 'handout')).toEqual(['log', 'handout']);
  });
});
