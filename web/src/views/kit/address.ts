/** Addresses of the page. */

/** This page's with another query. Commas stay commas, and a name without a value stands alone: people read it too. */
export function addressOf(query: URLSearchParams): string {
  const text = query
    .toString()
    .replace(/=(?=&|$)/g, '')
    .replaceAll('%2C', ',');
  return `${location.pathname}${text && `?${text}`}`;
}
