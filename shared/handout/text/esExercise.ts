import type { PhotoPosition } from '../../exercise/own';
import type { MovementPattern, Requirement } from '../../exercise/schema';
import type { BandLevel } from '../../patient/equipment';
import { FEW_LOADS, type WeightKind } from '../weightKind';
import { capital } from './capital';

/** What each kind of movement is good for in daily life. */
export const purposes: Record<MovementPattern, string> = {
  hinge: 'Le ayuda a levantar cosas desde abajo.',
  'hip-extension': 'Fortalece la cadera para subir escaleras y caminar.',
  'hip-abduction': 'Evita que la cadera se incline al caminar.',
  squat: 'Hace más fácil subir escaleras y levantarse.',
  'single-leg-squat': 'Fortalece cada pierna para subir escaleras.',
  lunge: 'Le ayuda a dar pasos, arrodillarse y no caerse.',
  step: 'Hace más fácil subir escaleras y aceras.',
  'squat-machine': 'Fortalece las piernas para subir escaleras.',
  gait: 'Mantiene en forma las piernas y el corazón.',
  ankle: 'Fortalece el impulso del pie y le da estabilidad.',
  'vertical-push': 'Le ayuda a poner cosas en un estante alto.',
  'incline-push': 'Le ayuda a empujar y alcanzar hacia arriba.',
  'horizontal-push': 'Le ayuda a empujar puertas y a levantarse.',
  'horizontal-pull': 'Le ayuda a mantener el cuerpo erguido y a jalar.',
  scapular: 'Le ayuda a mantener el cuerpo erguido.',
  'vertical-pull': 'Fortalece la espalda y los brazos.',
  'vertical-pull-jump': 'Da a los huesos una carga firme.',
  'loaded-gait': 'Le ayuda a cargar bolsas con estabilidad.',
  stomp: 'Da un golpe pequeño a los huesos de la cadera.',
  'heel-drop': 'Da un golpe pequeño a los huesos de la cadera.',
  jump: 'Da una carga firme a los huesos de la cadera.',
  hop: 'Da una carga firme a los huesos de la cadera.',
  'drop-landing': 'Da una carga firme a los huesos de la cadera.',
  'static-balance': 'Le ayuda a mantenerse estable de pie.',
  'dynamic-balance': 'Le ayuda a tener estabilidad al moverse.',
  'reactive-balance': 'Le ayuda a recuperar el equilibrio.',
  unload: 'Descansa la espalda.',
  'isometric-extension': 'Fortalece la espalda sin moverla.',
  posture: 'Le ayuda a mantener el cuerpo erguido.',
  extension: 'Fortalece la espalda para mantener el cuerpo erguido.',
  'anti-extension': 'Fortalece el abdomen para proteger la espalda.',
  'anti-lateral-flexion': 'Fortalece los costados para proteger la espalda.',
  wrist: 'Fortalece las muñecas.',
  grip: 'Fortalece las manos y las muñecas.',
  'wrist-load': 'Carga suavemente los huesos de las muñecas.',
  'upper-limb-impact': 'Da un golpe pequeño a los huesos de las muñecas.',
  'warm-up': 'Prepara el cuerpo.',
  mobility: 'Le ayuda a moverse con facilidad.',
  'extension-mobility': 'Le ayuda a abrir la espalda alta.',
};

/** What landings and stamps are called, by movement. Never "caídas", which are falls. */
export const contactNames: Partial<Record<MovementPattern, string>> = {
  stomp: 'Pisotones',
  'heel-drop': 'Golpes de talón',
  jump: 'Saltos',
  hop: 'Saltos',
  'drop-landing': 'Aterrizajes',
};

/** Equipment in plain words; an empty string needs no mention. */
export const things: Record<Requirement, string> = {
  barbell: 'una barra con discos',
  'trap-bar': 'una barra hexagonal con discos',
  dumbbell: 'una mancuerna',
  dumbbells: 'un par de mancuernas',
  kettlebell: 'una pesa rusa',
  kettlebells: 'un par de pesas rusas',
  band: 'una banda elástica',
  'ball-or-gripper': 'una pelota blanda para apretar',
  backpack: 'una mochila',
  'band-machine': 'una banda en una máquina',
  bench: 'un banco firme',
  'bench-with-back': 'un banco con respaldo',
  box: 'un cajón o asiento bajo y firme',
  'cable-machine': 'una máquina de poleas',
  chair: 'una silla firme',
  'chair-with-back': 'una silla firme con respaldo',
  'chest-press-machine': 'una máquina de press de pecho',
  'chin-up-bar': 'una barra de dominadas',
  counter: 'un mostrador de cocina',
  doorway: 'un marco de puerta',
  dowel: 'un palo de escoba',
  'floor-markers': 'cinta para marcar el piso',
  'gait-belt': 'un cinturón de marcha',
  hallway: 'un pasillo despejado',
  'landmine-base': 'una base para fijar la barra',
  'lat-pulldown-machine': 'una máquina de polea al pecho',
  'leg-press-machine': 'una prensa de piernas',
  mat: 'una colchoneta',
  pad: 'una almohadilla de espuma',
  partner: 'una persona que le ayude',
  pillow: 'una almohada',
  rack: 'un soporte',
  blocks: 'bloques para la barra',
  rail: 'un pasamanos',
  rope: 'una cuerda para saltar',
  'safety-pins': 'topes de seguridad',
  'small-pillow': 'una almohada pequeña',
  'soft-ball': 'una pelota blanda',
  step: 'un escalón bajo',
  table: 'una mesa',
  therapist: 'su terapeuta',
  towel: 'una toalla pequeña',
  wall: 'una pared libre',
  'weight-vest': 'un chaleco con peso',
};

const weightNames: Record<WeightKind, { readonly one: string; readonly many: string }> = {
  dumbbell: { one: 'mancuerna', many: 'mancuernas' },
  kettlebell: { one: 'pesa rusa', many: 'pesas rusas' },
  weight: { one: 'pesa', many: 'pesas' },
};
export function weights(kind: WeightKind, isPair: boolean, loads: readonly string[]): string {
  const { one, many } = weightNames[kind];
  const last = loads.at(-1) ?? '';
  if (loads.length === 1) return isPair ? `Dos ${many} de ${last}.` : `Una ${one} de ${last}.`;
  const all =
    loads.length > FEW_LOADS ? `de ${loads[0]} a ${last}` : `de ${loads.slice(0, -1).join(', ')} y ${last}`;
  return isPair ? `Pares de ${many} ${all}.` : `${capital(many)} ${all}.`;
}

export const bandLevels: Record<BandLevel, string> = {
  'extra-light': 'banda muy suave',
  light: 'banda suave',
  medium: 'banda media',
  heavy: 'banda fuerte',
  'extra-heavy': 'banda muy fuerte',
};

export const photoPositions: Record<PhotoPosition, { readonly caption: string; readonly spoken: string }> = {
  start: { caption: 'Inicio', spoken: 'posición inicial' },
  end: { caption: 'Final', spoken: 'posición final' },
};
