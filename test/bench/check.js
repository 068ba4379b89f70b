import { built } from './build.js';
import { interleave, judge, median, printTimes, say } from './measure.js';

/** The check of a whole program, which the builder runs at every keystroke. */

const SIZES = [40, 100, 200, 400];

export async function run() {
  const subject = await built('subject.js');
  const { check } = subject;
  const fixed = SIZES.map((items) => inputOf(subject, items));
  const fresh = ([items]) => inputOf(subject, items);

  const tasks = Object.fromEntries(
    SIZES.map((items) => [`${items} items`, () => timed(check, fresh([items]))]),
  );
  const times = await interleave(tasks, { rounds: 60, warmUp: 10 });
  const findings = (name) => String(check(inputOf(subject, Number.parseInt(name, 10))).findings.length);
  const perItem = (name) => ((median(times[name]) / Number.parseInt(name, 10)) * 1000).toFixed(1);
  printTimes('full check of a 24-week program, every dose new', times, {
    peer: '40 items',
    more: { 'us an item': perItem, findings },
  });

  const keystrokes = Object.fromEntries(
    fixed.map((input, i) => [`${SIZES[i]} items`, (round) => timed(check, typed(input, round))]),
  );
  const typedTimes = await interleave(keystrokes, { rounds: 60, warmUp: 10 });
  printTimes('full check after one keystroke, the other doses as they were', typedTimes, {
    peer: '40 items',
  });

  judge('40 items, every dose new', median(times['40 items']), 5, ' ms');
  judge('400 items, every dose new', median(times['400 items']), 20, ' ms');
  say('Growth is linear while "us an item" does not rise down the table.');
}

function timed(check, input) {
  const start = performance.now();
  check(input);
  return performance.now() - start;
}

/** Three phases of 4, 8 and 12 weeks, `items` exercises in all: main lifts on a ramp with warm-ups, the rest as dropped. */
function inputOf({ programs, library, findTemplate }, items) {
  const { aPhase, aProgram, aSession, anInput, anItem, aPatient, aStrengthTest, atPercent, lifted, WARM_UP } =
    programs;
  const exercises = [...library.values()];
  const course = { kind: 'ramp', variable: 'percent1RM', from: 70, to: 85 };
  const progression = { course, deload: { everyWeeks: 4, factor: 0.9 }, overrides: [] };
  const itemAt = (at) => {
    const exercise = exercises[(at * 7) % exercises.length];
    return exercise.loading.type === 'percent1RM'
      ? anItem(exercise.id, lifted([WARM_UP, atPercent(75)], { progression }))
      : anItem(exercise.id);
  };
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const sessions = 3 * Math.max(2, Math.ceil(items / 3 / 50));
  const size = (session) =>
    Math.floor(((session + 1) * items) / sessions) - Math.floor((session * items) / sessions);
  let next = 0;
  const phases = [4, 8, 12].map((weeks, phase) =>
    aPhase(
      Array.from({ length: sessions / 3 }, (_, i) =>
        aSession(
          [days[i * 2]],
          Array.from({ length: size(phase * (sessions / 3) + i) }, () => itemAt(next++)),
        ),
      ),
      { weeks },
    ),
  );
  const tests = ['barbell-deadlift', 'back-squat', 'overhead-press-barbell'];
  const patient = aPatient({ training: 'novice', tests: tests.map((id) => aStrengthTest(id, 40)) });
  const program = aProgram(phases, { template: { id: 'liftmor', version: '1' } });
  return anInput(program, patient, findTemplate('liftmor') ?? null);
}

/** The input after the rest of one exercise was changed; every other dose stays the object it was. */
function typed(input, round) {
  const { program } = input;
  const [phase, ...phases] = program.phases;
  const [session, ...sessions] = phase.sessions;
  const [item, ...items] = session.items;
  const edited = { ...item, dose: { ...item.dose, restSeconds: 30 + (round % 200) } };
  const changed = { ...phase, sessions: [{ ...session, items: [edited, ...items] }, ...sessions] };
  return { ...input, program: { ...program, phases: [changed, ...phases] } };
}
