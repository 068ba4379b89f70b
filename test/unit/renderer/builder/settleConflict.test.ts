import { describe, expect, test } from 'vitest';
import { keepAside } from '../../../../renderer/builder/conflict/settleConflict';
import type { Client } from '../../../../shared/api/client';
import { createClient } from '../../../../shared/api/client';
import { countDiff } from '../../../../shared/program/countDiff';
import { diffPrograms } from '../../../../shared/program/diffPrograms';
import { Program } from '../../../../shared/program/schema';
import { PLAIN } from '../../../support/plainNames';
import { anItem, countedId, kilograms, lifted, monday } from '../../../support/programs';

const program = monday([anItem('goblet-squat', lifted([kilograms(12)]))]);

/** A host that answers every request alike, and what it was asked. */
function hostThat(answer: unknown): { readonly client: Client; readonly asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  const client = createClient((channel, payload) => {
    asked.push([channel, payload]);
    return Promise.resolve(answer);
  });
  return { client, asked };
}

const keep = (client: Client) =>
  keepAside(program, { client, newId: countedId, names: PLAIN, from: 'other window, 14:02' });

describe('a version kept aside', () => {
  test('is a program of its own that differs in its title alone', async () => {
    const { client, asked } = hostThat({
      ok: true,
      value: { revision: 1, savedAt: '2026-11-23T14:02:00.000Z' },
    });
    const kept = await keep(client);
    if (!kept.ok) throw new Error(kept.error);
    expect(asked).toEqual([['program.create', { program: kept.value }]]);
    expect(Program.parse(kept.value).title).toBe('Program (other window, 14:02)');
    expect(kept.value.id).not.toBe(program.id);
    expect(countDiff(diffPrograms(program, kept.value)).total).toBe(1);
  });

  test('that cannot be written is said, and nothing else is asked for', async () => {
    const { client, asked } = hostThat({ ok: false, error: { code: 'disk', message: 'The disk is full.' } });
    const kept = await keep(client);
    expect(kept).toEqual({
      ok: false,
      error: 'Nothing was overwritten: the other version could not be kept. The disk is full.',
    });
    expect(asked.map(([channel]) => channel)).toEqual(['program.create']);
  });
});
