/** What programs outside this folder take from the command line's bundle (models/extract). */

export { captionFeatures } from '../src/app/pipeline/recognise';
export { csvCells } from './csv';
export { LocalRecogniser } from './local-recogniser';
export { ProcessPool } from './process-pool';
export { rawRecords } from './records';
export { serveJobs } from './worker-process';
