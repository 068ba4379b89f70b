import { built } from './build.js';
import { interleave, judge, median, printTimes, say } from './measure.js';

/** Drawing the exercises: what the library screen asks for when it opens, and a frame of a figure that moves. */

export async function run() {
  const { figures } = await built('subject.js');
  const { drawnExercises, findFigure, figureToSvg, shapesToSvg, drawMoment, momentAt, roundOf } = figures;
  const all = drawnExercises.map((id) => findFigure(id));
  const bytes = all.reduce((sum, figure) => sum + startOf(figure).length, 0);

  const times = await interleave(
    {
      'start poses to SVG, frames unknown': () => timedOn(copies(all), startOf),
      'start poses to SVG': () => timed(() => all.map(startOf)),
      'one moving frame of each': (round) =>
        timed(() =>
          all.map((figure) =>
            shapesToSvg(drawMoment(figure, momentAt(figure, ((round * 0.37) % 1) * roundOf(figure)))),
          ),
        ),
    },
    { rounds: 30, warmUp: 5 },
  );
  printTimes(`${all.length} exercises, ${Math.round(bytes / all.length / 1000)} kB of SVG each`, times, {
    peer: 'start poses to SVG',
  });
  judge(
    'all start poses to SVG, first time',
    median(times['start poses to SVG, frames unknown']),
    100,
    ' ms',
  );
  const frame = median(times['one moving frame of each']) / all.length;
  say(`A frame of one moving figure takes ${frame.toFixed(2)} ms; a screen shows one every 16.7 ms.`);

  function startOf(figure) {
    return figureToSvg(figure, figure.print[0], '');
  }
}

/** Frames are remembered by figure: copies must be worked out anew. */
const copies = (figures) => figures.map((figure) => structuredClone(figure));

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The copying is not counted. */
function timedOn(figures, draw) {
  return timed(() => figures.map(draw));
}
