/** Which file of the page a request means. */

import { type Edition, type EditionFile, START_FILE } from './edition';

/** Where file names carry their hash: what an edition does not list there may be another edition's. */
const HASHED = 'assets/';

export type Route =
  | { readonly kind: 'file'; readonly file: EditionFile }
  /** Of an edition before this one, perhaps. */
  | { readonly kind: 'former'; readonly path: string }
  /** Nothing of the page's: the browser goes its own way. */
  | { readonly kind: 'elsewhere' };

const ELSEWHERE: Route = { kind: 'elsewhere' };

/** `folder`: address of the page's folder, with its slash. */
export function routeOf(
  { url, method, mode }: Pick<Request, 'url' | 'method' | 'mode'>,
  folder: string,
  { files }: Pick<Edition, 'files'>,
): Route {
  if (method !== 'GET' || !url.startsWith(folder)) return ELSEWHERE;
  const { search, pathname } = new URL(url);
  // What stands behind the question mark is for the page's script (?kiosk); a file has none.
  if (search !== '' && mode !== 'navigate') return ELSEWHERE;
  const path = decoded(pathname.slice(new URL(folder).pathname.length));
  if (path === null) return ELSEWHERE;
  const file = files.find((one) => one.path === (path || START_FILE));
  if (file) return { kind: 'file', file };
  return path.startsWith(HASHED) ? { kind: 'former', path } : ELSEWHERE;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
