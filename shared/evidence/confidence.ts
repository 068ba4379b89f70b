import * as z from 'zod';

/** How sure a value is: V read in a source; R recalled (high, medium, low); INF inferred; J judgement of this project. */
export const Confidence = z.enum(['V', 'R-high', 'R-med', 'R-low', 'INF', 'J']);
export type Confidence = z.infer<typeof Confidence>;
