/** What programs of Node outside web take from here (models/extract, models/attention, models/lexicon, tests): build/pipeline/pipeline.mjs. */

export { preparedPath, readPrepared } from '../src/app/pipeline/prepared';
export { csvCells } from './csv';
export { jsonMembers } from './json-members';
export { foldedName, listRecords, readListText } from './list-text';
export { LocalRecogniser } from './local-recogniser';
export { ProcessPool } from './process-pool';
export { type WordReader, wordReader } from './word-reader';
export { serveJobs } from './worker-process';
