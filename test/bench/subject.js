/** What the benchmarks need of the project, as one bundle; see build.js. */
export { createPdfExporter } from '../../main/pdf/exporter';
export { encode } from '../../main/store/codec';
export { DocumentStore } from '../../main/store/documentStore';
export { PatientIndex } from '../../main/store/patientIndex';
export { exercisePlace, patientPlace, programPlace } from '../../main/store/place';
export { check } from '../../shared/check/check';
export { sealDocument } from '../../shared/document';
export { examples } from '../../shared/examples/index';
export { library } from '../../shared/exercise/library';
export { createExerciseSearch } from '../../shared/exercise/search';
export { findTemplate } from '../../shared/template/registry';
export * as drawing from './drawingSubject';
export * as figures from './figureSubject';
export { launchBrowser } from '../support/browser';
export { ownCopy } from '../support/ownExercises';
export { readPdf } from '../support/pdf';
export * as programs from '../support/programs';
export * as handouts from '../unit/handout/builders';
