import { APPARATUS } from '../patient/equipment';
import type { Clinic } from './schema';

/**
 * The practice before anybody filled in its details: metric, A4-neutral US defaults, and the kit of an
 * ordinary strength room so that clinic loads can be worked out. Every value can be edited in the app.
 */
export const newClinic = (): Clinic => ({
  name: '',
  address: '',
  phone: '',
  emergencyNumber: '911',
  locale: 'en-US',
  paper: 'letter',
  unit: 'kg',
  therapists: [],
  currentTherapist: null,
  equipment: {
    unit: 'kg',
    bars: [20, 15, 10],
    trapBar: 20,
    plates: [
      { weight: 20, pairs: 2 },
      { weight: 15, pairs: 1 },
      { weight: 10, pairs: 2 },
      { weight: 5, pairs: 2 },
      { weight: 2.5, pairs: 2 },
      { weight: 1.25, pairs: 2 },
    ],
    dumbbells: [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20].map((weight) => ({ weight, count: 2 })),
    kettlebells: [4, 8, 12, 16, 20, 24],
    stack: { lightest: 5, step: 5, heaviest: 100 },
    bands: ['extra-light', 'light', 'medium', 'heavy', 'extra-heavy'],
    apparatus: [...APPARATUS],
  },
  logo: null,
  color: null,
});
