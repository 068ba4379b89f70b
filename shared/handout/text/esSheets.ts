import type { MovementPattern } from '../../exercise/schema';
import type { HandoutText } from './en';

/** The words of the sheets beside the exercises in Spanish, part by part as in `enSheets.ts`. */

const NBSP = '\u00a0';
const count = (value: number, one: string, many: string) => `${value}${NBSP}${value === 1 ? one : many}`;

const contacts: Partial<Record<MovementPattern, string>> = {
  stomp: 'pisotones',
  'heel-drop': 'golpes de talón',
  jump: 'saltos',
  hop: 'saltos',
  'drop-landing': 'aterrizajes',
};

export const sheets: HandoutText['sheets'] = {
  amount: {
    sets: (sets) => count(sets, 'serie', 'series'),
    setsOf: (sets, what) => `${count(sets, 'serie', 'series')} de ${what}`,
    contacts: (value, pattern) => {
      const name = contacts[pattern];
      return name === undefined ? value : `${value}${NBSP}${name}`;
    },
    steps: (value) => `${value}${NBSP}pasos`,
    seconds: (value) => `${value}${NBSP}s`,
    minutes: (value) => `${value}${NBSP}min`,
    hold: (seconds) => `mantenga ${seconds}${NBSP}s`,
    askWeight: 'pregúntenos qué peso',
    askBand: 'pregúntenos qué banda',
    noWeight: 'sin peso',
    daily: (times) => `${count(times, 'vez', 'veces')} al día`,
    weekly: (times) => `${count(times, 'vez', 'veces')} por semana`,
    everyDay: 'todos los días',
    everyOtherDay: 'un día sí y otro no',
    days: (names) => {
      const all = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} y ${names.at(-1)}`;
      // A few days stay on one line.
      return names.length < 4 ? all.replaceAll(' ', NBSP) : all;
    },
  },
  glance: {
    title: 'Sus ejercicios de un vistazo',
    exercise: 'Ejercicio',
    howMuch: 'Cuánto',
    thenChanges: `después${NBSP}cambia`,
    stop: 'Dolor de espalda nuevo o agudo, una caída o debilidad nueva',
  },
  log: {
    title: 'Su registro de ejercicios',
    writeDate: 'Escriba la fecha.',
    how: (unit) =>
      unit === null
        ? 'Marque la casilla cuando haya hecho un ejercicio.'
        : `Escriba el peso que usó en${NBSP}${unit}, o marque la casilla.`,
    howDaily: 'Marque la casilla cada día que haga estos ejercicios.',
    atEnd: 'Al final, escriba cuánto esfuerzo hizo y cómo sintió la espalda.',
    eachWeek: 'Cada semana, escriba cuánto esfuerzo hizo y cómo sintió la espalda.',
    atEndPain: 'Al final, escriba cómo sintió la espalda.',
    eachWeekPain: 'Cada semana, escriba cómo sintió la espalda.',
    exercise: 'Ejercicio',
    date: 'Fecha',
    effort: (min, max) => `Esfuerzo ${min}–${max}`,
    effortAsk: '¿Cuánto esfuerzo hizo?',
    pain: 'Dolor 0–10',
    painAsk: '¿Cómo sintió la espalda?',
    week: (week) => `Semana${NBSP}${week}`,
    weekShort: (first, last) => (first === last ? `Sem.${NBSP}${first}` : `Sem.${NBSP}${first}–${last}`),
    bring: 'Traiga esta hoja a su próxima cita.',
    spoken: (weeks, columns) =>
      `Casillas vacías para escribir: ${count(weeks, 'semana', 'semanas')}, ${count(columns, 'columna', 'columnas')}, una fila para cada ejercicio de abajo.`,
    spokenDaily: (weeks, withEffort) =>
      `Casillas vacías para marcar: ${count(weeks, 'semana', 'semanas')} de 7 días, con ${withEffort ? 'esfuerzo y dolor' : 'dolor'} de cada semana.`,
  },
  calendar: {
    title: 'Su calendario',
    tick: 'Marque la casilla cuando haya hecho sus ejercicios en casa.',
    writeIt: 'Anótelo en el día en que lo hizo.',
    ends: (date) => `Este calendario termina el ${date}.`,
    askForNew: 'Pídanos uno nuevo.',
    visit: 'Cita',
  },
  moving: {
    title: 'Cómo moverse con seguridad',
    hinge: {
      heading: 'Dóblese desde la cadera',
      lines: [
        'Doble un poco las rodillas. Lleve la cadera hacia atrás.',
        'Deje que el pecho se incline hacia adelante.',
        'Mantenga la espalda recta. No la encorve.',
      ],
    },
    lift: {
      heading: 'Levante con las piernas',
      lines: [
        'Acérquese. Doble la cadera y las rodillas.',
        'Lleve el peso junto al cuerpo. Suelte el aire al levantarse.',
      ],
      raise: 'Levante desde una caja o una silla, si puede.',
      notFromFloor: 'No levante nada del piso. Pida ayuda.',
    },
    floor: {
      heading: 'Baje y vuelva a levantarse',
      lines: [
        'Agárrese del mostrador de la cocina o de una silla firme.',
        'Dé un paso largo. Baje en línea recta.',
        'Empuje con el pie de adelante para levantarse.',
      ],
    },
    steady: {
      heading: 'Mantenga el equilibrio',
      lines: [
        'Agárrese de un mostrador al hacer equilibrio.',
        'Use calzado firme.',
        'Quite del paso alfombras, cables y bolsas.',
      ],
    },
    guard: {
      heading: 'Cuide la espalda',
      lines: [
        'No la doble ni la gire con peso.',
        'Gire los pies, no la espalda.',
        'No haga abdominales. No se toque los pies.',
      ],
    },
    bed: {
      heading: 'Al levantarse de la cama',
      lines: [
        'Póngase de lado, todo el cuerpo a la vez.',
        'Empuje con los brazos al bajar las piernas.',
        'No se siente directamente desde boca arriba.',
      ],
    },
    breathe: 'en la parte difícil. No aguante la respiración.',
    breatheLead: 'Suelte el aire',
    tooEasyLead: '¿Muy fácil?',
    tooEasy: 'Podría hacer muchas más al final. Avísenos.',
    tooHardLead: '¿Muy difícil?',
    tooHard: 'Ya no lo hace bien. Haga menos y avísenos.',
  },
};
