/** Addresses of the exhibit and of its self-test, each from the other's. */

/** Of this page, with the self-test or without; what stands behind the # is a visitor's and stays behind. */
export function addressWith(
  { selfTest }: { readonly selfTest: boolean },
  { pathname, search }: Pick<Location, 'pathname' | 'search'> = location,
): string {
  const query = new URLSearchParams(search);
  if (selfTest) query.set('selftest', '');
  else query.delete('selftest');
  const text = query.toString().replace(/=(?=&|$)/g, '');
  return `${pathname}${text && `?${text}`}`;
}
