import { built } from '../build.js';

const { renderHandout } = await built('render.js');

/** Osteon in this thread: tagged PDF/UA, cards kept whole, Source Sans 3. */
export async function render({ document }) {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.bytes;
}
