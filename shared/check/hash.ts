/** FNV-1a, 32 bit, as 8 hexadecimal digits: tells texts apart; nothing secret depends on it. */
export function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return state.toString(16).padStart(8, '0');
}
