import { spawn } from 'node:child_process';
import { hasDisplay } from './electronRuntime';

/** Asks the system to open an address. Failing is silent: the address has been printed. */
export function openBrowser(address: string, platform = process.platform): void {
  if (!hasDisplay(process.env, platform)) return;
  const [command, args] = opener(platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform, address: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
