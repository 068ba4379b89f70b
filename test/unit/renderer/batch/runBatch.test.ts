import { describe, expect, test } from 'vitest';
import { type BatchJob, runBatch } from '../../../../renderer/batch/runBatch';
import type { Client } from '../../../../shared/api/client';
import { PatientId, ProgramId } from '../../../../shared/id';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jobs: readonly BatchJob[] = [1, 2, 3].map((n) => ({
  patientId: PatientId.parse(id(n)),
  name: `Patient ${n}`,
  programId: ProgramId.parse(id(n + 10)),
}));
const made = {
  outcome: 'made',
  fileName: 'a.pdf',
  shortId: 'AAAAAA',
  pages: 2,
  draft: false,
  photosLostOf: [],
  logoLost: false,
};

function run(record: boolean, stopAfter = Infinity) {
  const sent: { readonly channel: string; readonly input: unknown }[] = [];
  const progress: string[] = [];
  const control = new AbortController();
  const client = (async (channel: string, input: unknown) => {
    sent.push({ channel, input });
    if (sent.length > stopAfter) control.abort();
    return { ok: true, value: channel === 'batch.start' ? { batchId: id(99) } : made };
  }) as unknown as Client;
  const order = {
    jobs,
    options: { documents: ['handout' as const], paper: 'a4' as const, layout: 'large' as const },
    record,
    drafts: false,
  };
  let next = 500;
  const result = runBatch(client, order, {
    onStart: () => undefined,
    onNext: (done, { name }) => progress.push(`${done} ${name}`),
    signal: control.signal,
    newId: () => id((next += 1)),
  });
  return { result, sent, progress };
}

describe('a batch', () => {
  test('asks for one patient after the other, each under an id of its own, and says how far it is', async () => {
    const { result, sent, progress } = run(true);
    expect(await result).toMatchObject({
      ok: true,
      value: { batchId: id(99), outcomes: jobs.map((job) => ({ job })) },
    });
    expect(sent.map(({ channel }) => channel)).toEqual(['batch.start', ...jobs.map(() => 'handout.batch')]);
    const ids = sent.slice(1).map(({ input }) => (input as { issueId: string }).issueId);
    expect(new Set(ids).size).toBe(3);
    expect(progress).toEqual(['0 Patient 1', '1 Patient 2', '2 Patient 3']);
  });

  test('that is not recorded has no ids', async () => {
    const { result, sent } = run(false);
    await result;
    expect(sent.slice(1).every(({ input }) => (input as { issueId: unknown }).issueId === null)).toBe(true);
  });

  test('that is called off asks for nobody else', async () => {
    const { result, sent } = run(true, 2);
    expect(await result).toEqual({ ok: true, value: null });
    expect(sent).toHaveLength(3);
  });
});
