import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlush, FLUSH_LIMIT_MS } from '../../../../main/policy/flush';

describe('writing what is unsaved before closing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends when the page answers', async () => {
    const ask = vi.fn(() => true);
    const flush = createFlush(ask, FLUSH_LIMIT_MS);
    const outcome = flush.request();
    flush.acknowledge(true);
    expect(await outcome).toBe('flushed');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears that something could not be written', async () => {
    const flush = createFlush(() => true, FLUSH_LIMIT_MS);
    const outcome = flush.request();
    flush.acknowledge(false);
    expect(await outcome).toBe('refused');
  });

  it('takes an answer given while asking', async () => {
    const flush = createFlush(() => {
      flush.acknowledge(true);
      return true;
    }, FLUSH_LIMIT_MS);
    expect(await flush.request()).toBe('flushed');
  });

  it('ends at once when there is no page', async () => {
    expect(await createFlush(() => false, FLUSH_LIMIT_MS).request()).toBe('no-page');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait longer than the limit', async () => {
    const ended = vi.fn();
    const outcome = createFlush(() => true, FLUSH_LIMIT_MS).request();
    void outcome.then(ended);
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT_MS - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledWith('timed-out');
  });

  it('asks the page once for callers at the same time, and again for a later one', async () => {
    const ask = vi.fn(() => true);
    const flush = createFlush(ask, FLUSH_LIMIT_MS);
    const both = Promise.all([flush.request(), flush.request()]);
    flush.acknowledge(true);
    expect(await both).toEqual(['flushed', 'flushed']);
    expect(ask).toHaveBeenCalledTimes(1);
    const later = flush.request();
    flush.acknowledge(true);
    expect(await later).toBe('flushed');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('an answer nobody waits for does not count for the next question', async () => {
    const flush = createFlush(() => true, FLUSH_LIMIT_MS);
    flush.acknowledge(true);
    const outcome = flush.request();
    await vi.advanceTimersByTimeAsync(FLUSH_LIMIT_MS);
    expect(await outcome).toBe('timed-out');
  });

  it('a failing question is told, and does not block the next one', async () => {
    let broken = true;
    const flush = createFlush(() => {
      if (broken) throw new Error('gone');
      return false;
    }, FLUSH_LIMIT_MS);
    await expect(flush.request()).rejects.toThrow('gone');
    broken = false;
    expect(await flush.request()).toBe('no-page');
  });
});
