/** The clipboard, where there is one: a page that is not secure has none, and a browser may refuse. */

/** Whether the text lies in it now. */
export function copyText(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return Promise.resolve(false);
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
