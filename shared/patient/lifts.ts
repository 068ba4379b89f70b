/**
 * Steps that lift a patient of an older schema to the next one. They add what that version asked for the first time as
 * "not asked" and change nothing else. A body they do not understand goes through as it is: the schema then names what
 * is wrong with it. A step that has shipped is never edited.
 */

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Schema 2 asks whether posterior hip precautions still hold; of older operations nobody asked. */
const liftSurgery = (surgery: unknown): unknown =>
  isRecord(surgery) ? { posteriorPrecautions: null, ...surgery } : surgery;

const liftSurgeries = (surgeries: unknown): unknown =>
  isRecord(surgeries) && Array.isArray(surgeries['entries'])
    ? { ...surgeries, entries: surgeries['entries'].map(liftSurgery) }
    : surgeries;

/** Schema 1 to 2: causes other than age, the FRAX report, posterior hip precautions. */
export function liftPatient1(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const lifted = {
    secondaryCausesChecked: { answer: 'not-asked' },
    fraxVeryHighRisk: { answer: 'not-asked' },
    ...body,
  };
  return 'surgeries' in body ? { ...lifted, surgeries: liftSurgeries(body['surgeries']) } : lifted;
}
