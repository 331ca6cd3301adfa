/**
 * When a term is explained: while the pointer rests on it or the keyboard has reached it, and after a
 * touch until it is closed. One at a time. Escape and a touch elsewhere close it; the focus is then where
 * it was.
 */

import { isTerm, type TermId } from '../../app/glossary/terms';
import { EXPLANATION, Explanation } from './explanation';
import { glossaryTexts } from './glossary-texts';
import type { Page } from './page';

/** A pointer that only passes by opens nothing; one on its way to the explanation does not lose it. */
const RESTS_MS = 150;
const LEAVES_MS = 250;

interface Open {
  readonly target: Element;
  readonly explanation: Explanation;
  readonly describedBy: string | null;
  readonly stop: () => void;
  /** Stays when the pointer leaves. */
  stays: boolean;
}

let open: Open | null = null;
/** A page that scrolls under the pointer asks for nothing, though the browser tells of it as of a move. */
const pointer = { x: -1, y: -1, moved: false };
document.addEventListener(
  'pointermove',
  ({ clientX: x, clientY: y }) => {
    Object.assign(pointer, { x, y, moved: x !== pointer.x || y !== pointer.y });
  },
  { capture: true, passive: true },
);

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Explains the marks with `data-term` within `root`, gates of a drawing for example; whoever draws them
 * makes those that the keyboard is to reach focusable. `page`: asked for when something is to be
 * explained. Returns how to stop.
 */
export function explainMarks(root: Element, page: () => Page): () => void {
  const termAt = (event: Event): Asked | null => {
    const target = (event.target as Element | null)?.closest('[data-term]') ?? null;
    const term = target?.getAttribute('data-term') ?? '';
    return target !== null && root.contains(target) && isTerm(term) ? { target, term } : null;
  };
  return explainWithin(root, termAt, page);
}

interface Asked {
  readonly target: Element;
  readonly term: TermId;
}

/** `asked`: what an event within `root` asks about. */
export function explainWithin(
  root: Element,
  asked: (event: Event) => Asked | null,
  page: () => Page,
): () => void {
  const until = new AbortController();
  const on = (kind: string, react: (asked: Asked, event: Event) => void): void => {
    const listen = (event: Event): void => {
      const what = asked(event);
      if (what !== null) react(what, event);
    };
    root.addEventListener(kind, listen, { signal: until.signal });
  };
  on('pointermove', (what, event) => {
    if ((event as PointerEvent).pointerType !== 'mouse' || !pointer.moved) return;
    // The texts are on their way while the pointer comes to rest.
    glossaryTexts(page().texts);
    if (open?.target === what.target) clearTimeout(timer);
    else later(() => explain(what, page(), false), RESTS_MS);
  });
  on('pointerout', ({ target }, event) => {
    if (!target.contains((event as PointerEvent).relatedTarget as Node | null)) leave();
  });
  on('focusin', (what) => {
    if (what.target.matches(':focus-visible')) explain(what, page(), true);
  });
  on('focusout', ({ target }, event) => {
    if (open?.target !== target) return;
    const next = (event as FocusEvent).relatedTarget as Node | null;
    if (next !== null && !open.explanation.contains(next)) close();
  });
  on('click', (what) => {
    if (open?.target === what.target && open.stays) close();
    else explain(what, page(), true);
  });
  return () => {
    until.abort();
    if (open !== null && root.contains(open.target)) close();
  };
}

/** Shows it in place of whatever was explained before. */
function explain({ target, term }: Asked, page: Page, stays: boolean): void {
  clearTimeout(timer);
  if (open?.target === target) {
    open.stays ||= stays;
    return;
  }
  close();
  if (!target.isConnected) return;
  const explanation = Object.assign(new Explanation(), { page, term, close });
  const describedBy = target.getAttribute('aria-describedby');
  open = { target, explanation, describedBy, stop: watch(target, explanation), stays };
  target.setAttribute('aria-describedby', EXPLANATION);
  if (target.hasAttribute('aria-expanded')) target.setAttribute('aria-expanded', 'true');
  explanation.show(target);
}

/** What ends or moves an explanation beside what happens to its term. */
function watch(target: Element, explanation: Explanation): () => void {
  const until = new AbortController();
  const listen = { signal: until.signal, capture: true };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The dialog around it stays.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onPress = ({ target: pressed }: Event): void => {
    const own = [target, explanation];
    if (!own.some((element) => element.contains(pressed as Node | null))) close();
  };
  const onMove = (): void => {
    if (target.isConnected) explanation.place();
    else close();
  };
  document.addEventListener('keydown', onKey, listen);
  document.addEventListener('pointerdown', onPress, listen);
  document.addEventListener('scroll', onMove, listen);
  window.addEventListener('resize', onMove, listen);
  explanation.addEventListener('pointerenter', () => clearTimeout(timer), listen);
  explanation.addEventListener('pointerleave', leave, listen);
  const gone = new MutationObserver(() => {
    if (!target.isConnected || !explanation.isConnected) close();
  });
  gone.observe(document.body, { childList: true, subtree: true });
  return () => {
    until.abort();
    gone.disconnect();
  };
}

function later(work: () => void, milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(work, milliseconds);
}

function leave(): void {
  clearTimeout(timer);
  if (open !== null && !open.stays) later(close, LEAVES_MS);
}

function close(): void {
  clearTimeout(timer);
  if (open === null) return;
  const { target, explanation, describedBy, stop } = open;
  open = null;
  stop();
  if (describedBy === null) target.removeAttribute('aria-describedby');
  else target.setAttribute('aria-describedby', describedBy);
  if (target.hasAttribute('aria-expanded')) target.setAttribute('aria-expanded', 'false');
  const hadFocus = explanation.contains(document.activeElement);
  explanation.remove();
  if (hadFocus && target.isConnected) (target as HTMLElement | SVGElement).focus();
}
