import type { Goal, Setting } from '../../program/schema';
import type { HandoutText } from './en';
import { days, longDays, months } from './esCalendar';
import { changes } from './esChanges';
import { effortFeeling, effortLevels, effortMeaning } from './esEffort';
import { bandLevels, contactNames, photoPositions, purposes, things, weights } from './esExercise';
import { sessionName } from './esSessions';
import { sheets } from './esSheets';
import { capital } from './capital';

/**
 * Every word of the handout in Spanish, part by part as in `en.ts`: plain words that read the same from Mexico to
 * Spain, "usted", and nothing that needs to know whether the reader is a woman or a man. U+00A0 keeps a number with
 * its unit. `reviewedBy` stays null until a named person who speaks Spanish has read it, the stop box above all.
 */

const NBSP = '\u00a0';
const settings: Record<Setting, string> = { clinic: 'Clínica', class: 'Clase', home: 'Casa' };
const goals: Record<Goal, string> = {
  'hip-bone-density': 'mantener fuertes los huesos de la cadera',
  'spine-bone-density': 'mantener fuerte la columna',
  'wrist-bone-density': 'mantener fuertes los huesos de las muñecas',
  strength: 'tener más fuerza',
  balance: 'mantener el equilibrio',
  posture: 'mantener el cuerpo erguido',
  'fewer-falls': 'prevenir caídas',
  'less-pain': 'aliviar el dolor',
  'daily-function': 'hacer más fácil cada día',
};

/** "2.5", "10 + 5 + 2.5": a recipe stays on one line. */
const onOneSide = (plates: readonly string[]) => plates.join(`${NBSP}+${NBSP}`);
const count = (value: number, one: string, many: string) => `${value}${NBSP}${value === 1 ? one : many}`;

export const es: HandoutText = {
  reviewedBy: null,
  title: 'Ejercicios para huesos fuertes',
  documents: {
    handout: 'Sus ejercicios',
    summary: 'De un vistazo',
    log: 'Registro de ejercicios',
    calendar: 'Calendario',
    'moving-safely': 'Muévase con seguridad',
  },
  // Both languages: whoever prints it may not read Spanish, whoever gets it may not read English.
  draft: 'DRAFT - NOT FOR THE PATIENT · BORRADOR',
  page: 'Página {page} de {pages}',
  forPatient: 'Para',
  version: (id) => `Versión ${id}`,
  days,
  longDays,
  months,
  /** The day comes first in all of the Spanish-speaking world, and in Spanish in the United States. */
  date: (day, month, year) => `${day}${NBSP}de${NBSP}${month} de${NBSP}${year}`,
  shortDate: (day, month) => `${day}${NBSP}${month.slice(0, 3)}`,
  time: (hour, minute, american) =>
    american
      ? `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${NBSP}${hour < 12 ? 'a.' : 'p.'}${NBSP}m.`
      : `${hour}:${minute}`,
  at: (date, time) => `${date}, a${NBSP}${time.startsWith('1:') ? 'la' : 'las'}${NBSP}${time}`,
  minutes: (value) => `${value}${NBSP}min`,
  range: (low, high) => (low === high ? low : `${low}–${high}`),
  toRange: (low, high) => (low === high ? low : `${low}${NBSP}a${NBSP}${high}`),

  purpose: (exercises, aims) => {
    const [first, second] = aims.map((aim) => goals[aim]);
    const help = first
      ? second
        ? `${first} y a ${second}`
        : first
      : 'mantener fuertes los huesos y los músculos';
    return exercises === 1
      ? `Tiene 1${NBSP}ejercicio en casa. Le ayuda a ${help}.`
      : `Tiene ${exercises}${NBSP}ejercicios en casa. Le ayudan a ${help}.`;
  },
  nothingAtHome: 'Usted hace sus ejercicios con nosotros. No hay ninguno para hacer en casa.',
  covers: (weeks, from, to) => `${capital(weeks)}, del ${from} al ${to}`,
  weeks: (first, last) =>
    first === last ? `semana${NBSP}${first}` : `semanas${NBSP}${first}${NBSP}a${NBSP}${last}`,
  yourWeek: 'Su semana',
  setting: settings,
  sessionName,
  rest: 'libre',
  noSessions: 'No hay nada planeado para estas semanas. Pregúntenos qué hacer.',
  placeNumbers: (where, numbers) => `${where} ${numbers}`,
  timesAWeek: (where, times, restDays) =>
    times === 1 || restDays === 0
      ? `${where}: ${count(times, 'vez', 'veces')} por semana.`
      : `${where}: ${count(times, 'vez', 'veces')} por semana, con al menos ${count(restDays, 'día', 'días')} de descanso en medio.`,
  everyOtherDay: (where) => `${where}: un día sí y otro no.`,
  aboutMinutes: (minutes) => `Reserve unos ${minutes}${NBSP}minutos.`,

  youNeed: 'Necesita',
  things,
  weights,
  thing: (names) => `${capital(names.join(' o '))}.`,
  shoes: 'Calzado firme.',
  holdOn: 'Un mostrador o una silla firme para agarrarse.',
  howHard: '¿Cuánto esfuerzo?',
  target: 'Su meta es',
  effortMeaning,
  effortFeeling,
  effortVaries: 'Vea cada ejercicio.',
  effortLevels,
  effortLeft: (level, more) => `Con${NBSP}${level} podría hacer ${more} más.`,
  effortOpen: 'Su terapeuta le dirá cuánto esforzarse.',
  effortSpoken: ({ min, max, ends }, target) => {
    const line = `Una línea de ${min}, ${ends.low}, a ${max}, ${ends.high}.`;
    return target === null ? line : `${line} Su meta es ${target}.`;
  },

  stop: {
    word: 'PARE',
    call: (phone) => (phone === '' ? 'y llame a su terapeuta' : `y llámenos al ${phone}`),
    signs: [
      'Dolor de espalda nuevo o agudo',
      'Dolor que empeora',
      'Dolor por más de 2 días',
      'Una caída',
      'Pierde altura o se encorva',
      'Debilidad nueva',
      'Piel dormida u hormigueo nuevo',
    ],
    emergencyLead: (number) => `Llame ya al ${number}:`,
    emergency: [
      'Dolor de pecho',
      'Falta de aire',
      'Desmayo',
      'Debilidad repentina en la cara, un brazo o una pierna',
      'Dolor fuerte de espalda tras una caída',
      'Pérdida nueva del control de la orina o del intestino',
    ],
  },
  painLead: 'Dolor de 0 a 10:',
  pain: '0 a 2 está bien. 3 a 5 se acepta si se calma a la mañana siguiente. Más de 5: haga menos o pare. Dolor de espalda nuevo y agudo: pare y llame.',
  painSooner: 'Pare antes si el ejercicio lo dice.',
  changes,
  nextVisit: 'Próxima cita',
  yourTherapist: 'Su terapeuta',
  showedBack: 'Le mostré cada ejercicio a mi terapeuta.',
  therapist: (name, credentials) => (credentials === '' ? name : `${name}, ${credentials}`),

  purposes,
  dose: {
    sets: 'Series',
    times: 'Veces',
    steps: 'Pasos',
    hold: 'Mantenga',
    minutes: 'Minutos',
    seconds: 'Segundos',
    distance: 'Distancia',
    weight: 'Peso',
    rest: 'Descanso',
    days: 'Días',
    effort: 'Esfuerzo',
    side: 'Lado',
    aDay: 'Cada día',
  },
  contacts: (pattern) => contactNames[pattern] ?? 'Veces',
  secondsValue: (value) => `${value}${NBSP}s`,
  metresValue: (metres, feet) =>
    feet === null ? `${metres}${NBSP}m` : `${metres}${NBSP}m (${feet}${NBSP}pies)`,
  timesADay: (times) => count(times, 'vez', 'veces'),
  mass: (value, unit) => `${value}${NBSP}${unit}`,
  massWithOther: (mass, other) => `${mass} (${other})`,
  eachHand: (mass) => `${mass} en cada${NBSP}mano`,
  bands: bandLevels,
  noWeight: 'sin peso',
  askUs: 'pregúntenos',
  thenEach: (values) => values.join(', luego '),
  together: (labels) => capital(labels.join(', ').toLowerCase()),
  byWeek: 'según la semana',
  asNeeded: 'el necesario',
  noRest: 'sin descanso',
  restAfter: (last) => `después del${NBSP}${last}`,
  everyDay: 'Todos los días',
  everyOtherDayShort: 'Un día sí y otro no',
  aWeek: (times) => `${times}${NBSP}por semana`,
  sides: {
    both: '',
    each: 'cada lado',
    left: 'solo izquierdo',
    right: 'solo derecho',
    alternating: 'alternando',
  },
  borg: (range) => `${range} de${NBSP}20`,

  turns: (numbers) =>
    `Alterne ${numbers.slice(0, -1).join(', ')} y ${numbers.at(-1)}. Descanse después del ${numbers.at(-1)}.`,
  holdLead: 'Apoyo:',
  support: {
    none: '',
    light: 'toque un mostrador o una silla firme.',
    full: 'agárrese del mostrador con ambas manos.',
  },
  warmUpLead: 'Primero, calentamiento:',
  workLead: 'Sus series:',
  setLine: (sets, times, weight) => `${count(sets, 'serie', 'series')} de ${times} con ${weight}.`,
  platesOnly: (weight) => `${weight} en discos`,
  warmUpAsk: (sets, times) =>
    `${count(sets, 'serie', 'series')} de ${times} con un peso más ligero. Pregúntenos cuál.`,
  setLineNoWeight: (sets, times) => `${count(sets, 'serie', 'series')} de ${times}.`,
  weightLead: 'Peso:',
  askWeight: 'su terapeuta le dirá qué peso usar.',
  askBand: 'su terapeuta le dirá qué banda usar.',
  barLead: 'Cargue la barra:',
  bar: (bar, perSide, unit) =>
    perSide.length === 0
      ? `use la barra de ${bar}${NBSP}${unit} sin discos.`
      : `use la barra de ${bar}${NBSP}${unit}. Ponga ${onOneSide(perSide)}${NBSP}${unit} en cada${NBSP}lado.`,
  onEachSide: (bar) => `Cada lado de la barra de ${bar}`,
  onBar: (bar, plates) => `Barra de ${bar}: ${plates}`,
  eachSide: 'Barra y cada lado',
  noPlates: 'sin discos',
  speedLead: 'Velocidad:',
  fast: 'muévase rápido en la parte difícil, siempre con control.',
  tempo: (tempo) => {
    const waits = (value: number) => (value === 0 ? '' : ` Espere ${value}.`);
    return `cuente ${tempo.down} al bajar.${waits(tempo.bottom)} Cuente ${tempo.up} al subir.${waits(tempo.top)}`;
  },
  photoPositions,
  continued: (number, name) => `${number}. ${name}, continuación`,
  weekByWeek: 'Semana a semana',
  weekColumn: (first, last) => (first === last ? `Semana${NBSP}${first}` : `Semanas${NBSP}${first}–${last}`),
  weekFrom: (date) => `desde ${date}`,
  times: (labels) => labels.join(' × '),
  watchLead: 'Atención:',
  stopLead: 'Pare si:',
  ladder: {
    tooHardLead: '¿Muy difícil?',
    tooEasyLead: '¿Muy fácil?',
    eitherLead: '¿Muy difícil o muy fácil?',
    tryNumber: (number) => `Pruebe el número${NBSP}${number}.`,
    doFewerOrAskFor: (name) => `Haga menos, o pida «${name}».`,
    askFor: (name) => `Pida «${name}».`,
    doFewer: 'Haga menos y avísenos.',
    tellUs: 'Avísenos.',
  },
  noteLead: 'De su terapeuta:',
  notes: 'Notas',
  sheets,
};
