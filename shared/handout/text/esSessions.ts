/** Names that templates and the builder give to sessions. A name of the therapist's own is printed as it is written. */
const sessionNames: Readonly<Record<string, string>> = {
  Home: 'En casa',
  'At home': 'En casa',
  'Every day': 'Todos los días',
  'Six days a week': 'Seis días por semana',
  Walk: 'Caminata',
  'Strength at home': 'Fuerza en casa',
  'Strength, first day': 'Fuerza, primer día',
  'Strength, second day': 'Fuerza, segundo día',
  'Balance and back, every day': 'Equilibrio y espalda, todos los días',
};

const NUMBERED = /^Session (\d+)$/;

/** A session's name in Spanish, where it is one of ours. */
export const sessionName = (name: string): string =>
  sessionNames[name] ?? name.replace(NUMBERED, 'Sesión $1');
