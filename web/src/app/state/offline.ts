/** Whether the page's own files are kept in the browser, so that it works without a network. */

export type Offline =
  /** Nothing is known yet, or nothing has been tried. */
  | { readonly kind: 'unknown' }
  /** They are on their way; in bytes of content. */
  | { readonly kind: 'keeping'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'kept'; readonly total: number }
  /** They could not all be fetched; it is tried again. */
  | { readonly kind: 'incomplete' }
  /** The browser has no room for them. */
  | { readonly kind: 'full' }
  /** The browser keeps nothing for this address: a private window, or no https. */
  | { readonly kind: 'refused' };
