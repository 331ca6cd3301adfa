/** What page and service worker tell each other. */

/** Why the files of the page are not all kept. */
export type KeepProblem =
  /** No answer from the server. */
  | 'unreachable'
  /** The server lacks a file, or sends another than the one that was built. */
  | 'wrong'
  /** The browser has no room. */
  | 'full'
  /** The browser does not keep anything for this page. */
  | 'refused';

/** `file`: path of the first that could not be had; null: none in particular. */
export interface Lack {
  readonly why: KeepProblem;
  readonly file: string | null;
}

export type ToWorker =
  /** To a worker that waits: nobody is at the page. It refuses silently while another window shows the page,
   *  or while it does not keep all of its edition. */
  | { readonly kind: 'take-over' }
  /** To the active worker, from a page that has all of its own scripts: answered by `kept` or `lacking`. */
  | { readonly kind: 'settle' };

/** To every window of the page. All in bytes of content. */
export type FromWorker =
  | { readonly kind: 'keeping'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'kept'; readonly total: number }
  | ({ readonly kind: 'lacking' } & Lack);
