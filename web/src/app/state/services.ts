/** What the actions need from the world outside. No promise rejects. */

import type { Outcome } from '../../rpc/outcome';
import type { Prepared } from '../pipeline/prepared';
import type { Recogniser } from '../pipeline/recogniser';
import type { GalleryObject } from './gallery';

export interface Services {
  readonly recogniser: Recogniser;
  /** Which trained head answers: the beginning of its file's SHA-256, as links have it. */
  readonly model: string;
  listGallery(): Promise<Outcome<readonly GalleryObject[]>>;
  /** The answer that was prepared for an object; null: there is none that is about it. At once where it is at hand. */
  prepared(object: GalleryObject, signal: AbortSignal): Prepared | null | Promise<Prepared | null>;
  fetchPicture(object: GalleryObject, signal: AbortSignal): Promise<Outcome<Blob>>;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Notes for whoever looks into a problem; never shown to visitors. */
  log(detail: string): void;
}
