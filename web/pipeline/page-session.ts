/** Encoder sessions of the very runtime that the page has, onnxruntime-web, in this process. */

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { webSessions } from '../src/encoders/runtime';
import { RUNTIME_FILE } from '../src/encoders/runtime-file';
import type { SessionFactory } from '../src/encoders/session';
import { generatedPath } from './generated-files';

/** Rejects where the build has not put the runtime there. */
export async function pageSessions(): Promise<SessionFactory> {
  const folder = pathToFileURL(generatedPath('ort/')).href;
  return webSessions(folder, await readFile(generatedPath(`ort/${RUNTIME_FILE.name}`)), 1);
}
