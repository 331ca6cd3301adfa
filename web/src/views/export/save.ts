/** Gives a file to whoever is at the page: the browser saves it as it saves all that is downloaded. */

/** Long enough for the browser to have taken it. */
const TAKEN_MS = 60_000;

export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
