/** Handouts to print, a different one each round: another name, another version, another note of the therapist. */

const NOTE = [
  'slow',
  'steady',
  'left',
  'right',
  'careful',
  'morning',
  'evening',
  'pillow',
  'mirror',
  'railing',
];

export function documents({ examples, handouts, library }) {
  const { aPatient, aClinic, anItem, clinicAndHome, composed } = handouts;
  const [{ patient, program, clinic }] = examples;
  const atHome = [...library.values()].filter((exercise) => exercise.loading.type !== 'percent1RM');
  const versionId = (n) => `V${String(n).padStart(5, '0')}`;
  const note = (n) => `Round ${n}: ${NOTE.map((word, i) => `${word}${(n * 7 + i) % 100}`).join(' ')}.`;
  return {
    /** The first example patient's program. */
    example: (n) =>
      composed(program, {
        patient: { ...patient, preferredName: `Ruth${n}` },
        clinic: clinic ?? aClinic(),
        versionId: versionId(n),
      }),
    /** A program with so many exercises at home. */
    home: (exercises, n) => {
      const items = Array.from({ length: exercises }, (_, i) =>
        anItem(atHome[(i * 5) % atHome.length].id, { note: i === 0 ? note(n) : '' }),
      );
      const named = aPatient({ preferredName: `Ruth${n}` });
      return composed(clinicAndHome(items), { patient: named, versionId: versionId(n) });
    },
  };
}
