/** A photo that is opened once, when somebody first needs its pixels. */

import type { Photo } from '../../engine/types';
import { Once } from '../../rpc/once';
import { type Outcome, orCancelled } from '../../rpc/outcome';
import type { PromisedPhoto } from './recogniser';

/** What failed is tried again by whoever needs it next; nobody's leaving ends it for others. */
export function promisePhoto(
  fetchFile: () => Promise<Outcome<Blob>>,
  openPhoto: (file: Blob) => Promise<Outcome<Photo>>,
): PromisedPhoto {
  const opened = new Once(async () => {
    const file = await fetchFile();
    return file.ok ? openPhoto(file.value) : file;
  });
  return { open: (signal) => orCancelled(opened.get(), signal) };
}
