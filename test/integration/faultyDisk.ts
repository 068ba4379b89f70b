import type * as promises from 'node:fs/promises';

type Step = 'write' | 'sync' | 'rename' | 'remove' | 'open';

/** Says with which code a step on a file fails; null lets it through to the real disk. */
export type Fault = (step: Step, file: string) => string | null;

/** `node:fs/promises` of a disk that fails when `faults.next` says so; for `vi.mock`. Everything else is the real one. */
export function faultyDisk(
  real: typeof promises,
  faults: { next: Fault | null },
): Pick<typeof promises, 'open' | 'rename' | 'rm'> {
  const pass = (step: Step, file: unknown): void => {
    const code = faults.next?.(step, String(file)) ?? null;
    if (code !== null) throw Object.assign(new Error(`${code}: ${step}`), { code, syscall: step });
  };
  return {
    ...real,
    open: async (file, flags, mode) => {
      pass('open', file);
      const handle = await real.open(file, flags, mode);
      const writeFile = handle.writeFile.bind(handle);
      const sync = handle.sync.bind(handle);
      handle.writeFile = async (...bytes) => {
        pass('write', file);
        return writeFile(...bytes);
      };
      handle.sync = async () => {
        pass('sync', file);
        return sync();
      };
      return handle;
    },
    rename: async (from, to) => {
      pass('rename', to);
      return real.rename(from, to);
    },
    rm: async (file, options) => {
      pass('remove', file);
      return real.rm(file, options);
    },
  };
}
