import { homedir } from 'node:os';
import path from 'node:path';

/** Where patients are kept when nobody says otherwise: OSTEON_DATA, else the place this system has for such data. */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv,
  platform = process.platform,
  home = homedir(),
): string {
  const chosen = env['OSTEON_DATA'];
  if (chosen) return chosen;
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Osteon');
  if (platform === 'win32')
    return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Osteon');
  return path.join(env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'osteon');
}
