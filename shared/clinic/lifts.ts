/** Schema 1 to 2: the clinic's own look. Nobody chose one, so handouts stay as they were: no logo, black. */
export const liftClinic1 = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { logo: null, color: null, ...body }
    : body;
