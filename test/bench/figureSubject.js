/** What the figures benchmark draws with. */
export { drawnExercises, findFigure } from '../../shared/exercise/figures';
export { figureToSvg, shapesToSvg } from '../../shared/figure/figureToSvg';
export { momentAt, roundOf } from '../../shared/figure/motion';
export { drawMoment } from '../../shared/figure/picture';
