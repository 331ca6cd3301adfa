/**
 * Bringing a part of the page to where the visitor asked for it, and keeping it there while what stands
 * above it is still arriving: panels fill one after the other, for seconds on a slow device. Whoever touches
 * the page is at the helm again.
 */

const HELM = ['pointerdown', 'wheel', 'touchstart', 'keydown'] as const;
/** When nothing has moved for so long, everything has arrived. */
const QUIET_MS = 5000;

export interface Landing {
  readonly selector: string;
  /** Where on the screen it comes to lie. */
  readonly block: 'start' | 'center';
  /** Whether the keyboard arrives there as well. */
  readonly focus: boolean;
  /** Nobody wants to be there any more once this is false. */
  readonly wanted: () => boolean;
}

let landing = new AbortController();

/** The last landing wins. Waits for what is not there yet. */
export async function landOn({ selector, block, focus, wanted }: Landing): Promise<void> {
  landing.abort();
  landing = new AbortController();
  const own = landing;
  const end = () => own.abort();
  for (const type of HELM)
    addEventListener(type, end, { capture: true, passive: true, signal: own.signal });

  const element = await appeared(selector, () => wanted() && !own.signal.aborted);
  if (element === null) return end();
  bring(element, block);
  if (focus) element.focus({ preventScroll: true });

  let timer = setTimeout(end, QUIET_MS);
  const observer = new ResizeObserver(() => {
    if (!wanted()) return end();
    bring(element, block);
    clearTimeout(timer);
    timer = setTimeout(end, QUIET_MS);
  });
  // What lies in a panel that scrolls by itself moves without the page.
  const panel = scrollerOf(element);
  for (const part of [document.body, ...(panel?.children ?? [])]) observer.observe(part);
  own.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

const scrollerOf = (element: HTMLElement) => element.closest('[data-scrolls]');

/** In a panel that scrolls by itself, the panel alone: the page around it is one screen and stays as it is. */
function bring(element: HTMLElement, block: Landing['block']): void {
  const panel = scrollerOf(element);
  if (!panel) {
    element.scrollIntoView({ block, behavior: 'instant' });
    return;
  }
  const own = element.getBoundingClientRect();
  const room = panel.getBoundingClientRect();
  // What stays above it while it scrolls.
  const held = Number.parseFloat(getComputedStyle(element).scrollMarginTop);
  const above = block === 'center' ? (room.height + held - own.height) / 2 : held;
  panel.scrollTo({ top: panel.scrollTop + own.top - room.top - above, behavior: 'instant' });
}

async function appeared(selector: string, wanted: () => boolean): Promise<HTMLElement | null> {
  while (wanted()) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
  return null;
}
