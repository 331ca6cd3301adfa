/**
 * The nodes of the views, as the views left them. A browser that translates the page puts elements of its
 * own in place of the text nodes; a template that was made from those nodes would go on writing into them,
 * unseen, and the page would show the old answer beside a new object. So whatever strangers did to the
 * nodes of a view is undone before that view is made anew; the translator sees the change and translates
 * it again.
 */

/** The child nodes that an element had before strangers came. */
const ownChildren = new Map<Node, readonly ChildNode[]>();
/** What a text said before strangers wrote into it. */
const ownTexts = new WeakMap<Node, string>();

const OBSERVED = {
  childList: true,
  subtree: true,
  characterData: true,
  characterDataOldValue: true,
};
const observer = new MutationObserver((records) => note(records));
observer.observe(document, OBSERVED);

/** Elements that have made nodes. */
const views = new WeakSet<Element>();
/** Views at work: what changes meanwhile is their own doing. */
let working = 0;

/** Lets `view` change its own nodes: all within it but those of the views within it. */
export function byOwnHand(view: Element, work: () => void): void {
  views.add(view);
  if (working === 0) {
    note(observer.takeRecords());
    if (ownChildren.size > 0) putBack(view);
  }
  working += 1;
  try {
    work();
  } finally {
    working -= 1;
    for (const { type, target } of observer.takeRecords())
      if (type === 'characterData') ownTexts.delete(target);
  }
}

/** Notes how everything was before these changes by strangers, all of them, up to now. */
function note(records: readonly MutationRecord[]): void {
  const before = new Map<Node, ChildNode[]>();
  const said = new Map<Node, string>();
  for (const record of [...records].reverse()) {
    const { type, target, oldValue } = record;
    if (type === 'childList') {
      const children = before.get(target) ?? [...target.childNodes];
      before.set(target, childrenBefore(children, record));
    }
    if (type === 'characterData' && oldValue !== null) said.set(target, oldValue);
  }
  for (const [target, children] of before) {
    const isOurs = !target.isConnected || ownerOf(target) !== null;
    if (isOurs && !ownChildren.has(target)) ownChildren.set(target, children);
  }
  for (const [target, text] of said) if (!ownTexts.has(target)) ownTexts.set(target, text);
}

/** `children` as they were before the one change. */
function childrenBefore(
  children: readonly ChildNode[],
  { addedNodes, removedNodes, nextSibling }: MutationRecord,
): ChildNode[] {
  const added = new Set<Node>(addedNodes);
  const left = children.filter((child) => !added.has(child));
  const at = nextSibling === null ? -1 : left.indexOf(nextSibling as ChildNode);
  left.splice(at < 0 ? left.length : at, 0, ...([...removedNodes] as ChildNode[]));
  return left;
}

/** What is put back may hold more that is to be put back. */
function putBack(view: Element): void {
  const focused = document.activeElement;
  for (let again = true; again; ) {
    again = false;
    for (const [target, children] of ownChildren) {
      if (ownerOf(target) !== view) continue;
      ownChildren.delete(target);
      restore(target, children);
      again = true;
    }
  }
  for (const target of ownChildren.keys()) if (!target.isConnected) ownChildren.delete(target);
  if (focused instanceof HTMLElement && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
  observer.takeRecords();
}

/** The view whose nodes these are; null: none of ours. */
function ownerOf(target: Node): Element | null {
  let element = target instanceof Element ? target : target.parentElement;
  while (element && !views.has(element)) element = element.parentElement;
  return element;
}

/** Moves nothing that is in its place: an element that is moved loses focus and scroll. */
function restore(target: Node, children: readonly ChildNode[]): void {
  const own = new Set(children);
  for (const child of [...target.childNodes]) if (!own.has(child)) child.remove();
  let next: ChildNode | null = null;
  for (const child of [...children].reverse()) {
    if (child.parentNode !== target || child.nextSibling !== next) target.insertBefore(child, next);
    const text = ownTexts.get(child);
    if (text !== undefined) child.nodeValue = text;
    ownTexts.delete(child);
    next = child;
  }
}
