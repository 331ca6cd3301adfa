/** What programs of Node outside web take from here (models/extract, models/attention, tests/e2e): build/pipeline/pipeline.mjs. */

export { csvCells } from './csv';
export { LocalRecogniser } from './local-recogniser';
export { ProcessPool } from './process-pool';
export { rawRecords } from './records';
export { serveJobs } from './worker-process';
