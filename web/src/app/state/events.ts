/** Everything that can happen to the state. Requests carry rising numbers. */

import type { HeadCard, Photo, ShotsPlan, Trace } from '../../engine/types';
import type { Failure } from '../../rpc/outcome';
import type { DownloadProgress, PromisedPhoto, Recognition, Stage } from '../pipeline/recogniser';
import type { Answered, PictureOrigin } from './answered';
import type { NotTaken } from './brought';
import type { GalleryObject } from './gallery';
import type { Concern, LinkDoubt } from './problems';
import type { Variation } from './variation';

export type Event =
  | { readonly type: 'download-started' }
  | { readonly type: 'download-progressed'; readonly progress: DownloadProgress }
  | { readonly type: 'stage-ready'; readonly stage: Stage; readonly card: HeadCard }
  | { readonly type: 'models-ready'; readonly card: HeadCard }
  | { readonly type: 'models-failed'; readonly failure: Failure }
  | { readonly type: 'version-told'; readonly version: string }
  | { readonly type: 'gallery-listed'; readonly objects: readonly GalleryObject[] }
  | { readonly type: 'gallery-failed'; readonly failure: Failure }
  | { readonly type: 'picture-chosen'; readonly request: number; readonly origin: PictureOrigin }
  | { readonly type: 'picture-opened'; readonly request: number; readonly photo: Photo }
  /** It is shown with the answer that was prepared for it; its pixels come when they are needed. */
  | {
      readonly type: 'picture-prepared';
      readonly request: number;
      readonly photo: PromisedPhoto;
      readonly recognition: Recognition;
    }
  | {
      readonly type: 'picture-refused';
      readonly request: number;
      readonly failure: Failure;
      readonly heic: boolean;
    }
  | { readonly type: 'picture-removed' }
  | { readonly type: 'caption-edited'; readonly text: string }
  | { readonly type: 'reading-started'; readonly request: number }
  | { readonly type: 'reading-done'; readonly request: number; readonly recognition: Recognition }
  | { readonly type: 'reading-failed'; readonly request: number; readonly failure: Failure }
  /** The state at every step, for an answer that had none. */
  | { readonly type: 'answer-traced'; readonly answered: Answered; readonly trace: Trace }
  | { readonly type: 'variation-chosen'; readonly request: number; readonly variation: Variation }
  | {
      readonly type: 'variation-answered';
      readonly request: number;
      /** What was answered: the hand may be further by now. */
      readonly variation: Variation;
      readonly recognition: Recognition;
    }
  | { readonly type: 'variation-failed'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'plan-chosen'; readonly plan: ShotsPlan }
  | { readonly type: 'not-all-taken'; readonly notTaken: NotTaken }
  | { readonly type: 'link-doubted'; readonly doubt: LinkDoubt }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'history-forgotten' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'problem-dismissed'; readonly concern: Concern }
  /** What these were about is done again. */
  | { readonly type: 'retried'; readonly concerns: readonly Concern[] };
