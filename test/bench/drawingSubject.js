/** What the benchmark of the handout draws its figures with, for libraries that get shapes and not figures. */
export { pathOperators } from '../../main/pdf/pathOperators';
export { frameOf } from '../../shared/figure/frame';
export { drawKey } from '../../shared/figure/picture';
