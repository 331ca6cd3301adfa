/** What of the visitor's own is in the memory of the page: on the screen, on its way, or to be gone back to. */

import type { Answered, Caption, Picture, PictureOrigin } from './answered';
import type { AppState } from './state';

export interface Holdings {
  readonly photo: boolean;
  readonly caption: boolean;
}

export function holdingsOf(state: AppState): Holdings {
  const { picture, opening, caption, answered, history } = state;
  const { past, present, future } = history;
  const settled = [...past, ...(present ? [present] : []), ...future];
  const shown: (Answered | null)[] = [answered, ...settled.map((one) => one.answered)];
  const pictures: (Picture | null)[] = [picture, ...shown.map((one) => one?.picture ?? null)];
  const origins = [opening?.origin, ...pictures.map((one) => one?.origin)];
  const captions: (Caption | null)[] = [
    caption,
    opening?.captionBefore ?? null,
    ...settled.map((one) => one.caption),
  ];
  return { photo: origins.some(isOwn), caption: captions.some(isWritten) };
}

const isOwn = (origin: PictureOrigin | undefined): boolean => origin?.kind === 'own';

const isWritten = (caption: Caption | null): boolean =>
  caption?.author === 'visitor' && caption.text.trim() !== '';
