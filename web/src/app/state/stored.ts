/** What the browser stores for the page's address: the page's own files, and whatever else there may be. */

/** Where a script can leave something. */
export const STORES = ['local', 'session', 'databases', 'cookies'] as const;
export type StoreName = (typeof STORES)[number];

export interface Stored {
  /** Bytes in use, and as many as the browser allows; null: it does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** What the service worker keeps; null: this browser keeps nothing for pages like this. */
  readonly kept: { readonly files: number; readonly bytes: number } | null;
  /** Names of what lies in each of the others; null: the browser does not say. */
  readonly names: Readonly<Record<StoreName, readonly string[] | null>>;
}
