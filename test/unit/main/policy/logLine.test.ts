import { describe, expect, it } from 'vitest';
import { logLine } from '../../../../main/policy/logLine';

const NOW = '2026-11-23T10:00:00.000Z';

describe('a line of the log', () => {
  it('tells kind, code and place, in one line', () => {
    const error = Object.assign(new TypeError('Edith Hill fell\n    at home'), { code: 'ENOSPC' });
    error.stack = [
      'TypeError: Edith Hill fell',
      '    at home',
      '    at save (file:///home/edith.hill/Osteon/out/main/index.js:10:5)',
      '    at async C:\\Users\\Edith Hill\\Osteon\\out\\main\\chunks\\store-a1.js:7:1',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    expect(logLine(error, NOW)).toBe(`${NOW} TypeError ENOSPC < index.js:10:5 < store-a1.js:7:1\n`);
  });

  it.each([
    ['message', new Error('Edith Hill')],
    ['name', Object.assign(new Error('x'), { name: 'Error about Edith Hill', stack: '' })],
    ['code', Object.assign(new Error('x'), { code: 'Edith Hill' })],
    ['no error at all', { patient: 'Edith Hill' }],
    ['text', 'Edith Hill'],
  ])('never quotes what an error may carry: %s', (_where, error) => {
    expect(logLine(error, NOW)).not.toMatch(/Edith|Hill/);
  });

  it('takes anything that can be thrown', () => {
    for (const thrown of [
      null,
      undefined,
      1,
      Symbol('x'),
      Object.assign(new Error('x'), { stack: undefined }),
    ])
      expect(logLine(thrown, NOW)).toMatch(/^2026-.*\n$/);
  });

  it('is short, however deep the fault lies', () => {
    const error = new Error('x');
    error.stack = `Error: x\n${'    at f (file:///a/b.js:1:1)\n'.repeat(500)}`;
    expect(logLine(error, NOW).length).toBeLessThan(200);
  });
});
