const standIn = new URL('./electronStandIn.mjs', import.meta.url).href;

/** Module hooks: `electron` is the stand-in; anything else is found as ever. */
export const resolve = async (specifier, context, next) =>
  specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context);
