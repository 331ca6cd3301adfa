/** The built page, served with its real headers to the browser of a test. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFileServer } from '../../../web/server.mjs';

export const DIST = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** {origin, close} of the page in the folder `root`. */
export async function serveExhibit(root = DIST) {
  if (!existsSync(`${root}/index.html`)) throw new Error('web/dist is missing: node web/build.mjs');
  const server = await createFileServer(root);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
