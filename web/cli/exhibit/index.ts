/** What programs of Node outside web take from here (models/gallery): build/cli/exhibit.mjs. */

export { builtFiles, writeBuilt } from './built';
export { checkExhibit } from './check';
export { shown } from './findings';
export { encodeJpeg, encodeThumbnail, LONGER_SIDE } from './photos';
export { prepareAnswers } from './prepare';
