/**
 * What a browser's translation does to the nodes of a page, done by a script in the page: text nodes give way to
 * elements of the translator, nested twice as Chrome's are. The words stay, so that what is shown can be compared.
 */

/**
 * To be given to the page before it starts: `window.translate({ merged, turned, live })`. `merged`: what makes one
 * sentence becomes one element; `turned`: the words and elements of a sentence come in another order, and comments
 * are lost; `live`: whatever the page writes later is translated too.
 */
export function bringTranslator() {
  const isForeign = (node) => node.parentElement?.closest('font, script, style, textarea, select');
  const wrapped = (text) => {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.append(text);
    outer.append(inner);
    return outer;
  };
  const textsIn = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts.filter((text) => !isForeign(text) && text.data.trim() !== '');
  };
  /** The text nodes that make one sentence with the one before: only comments are between. */
  const goesOn = (text) => {
    let node = text.previousSibling;
    while (node instanceof Comment) node = node.previousSibling;
    return node?.nodeName === 'FONT' ? node : null;
  };
  const replace = (text, merged) => {
    const before = merged ? goesOn(text) : null;
    if (before) {
      before.firstChild.append(text.data);
      text.remove();
    } else text.replaceWith(wrapped(text.data));
  };
  const SENTENCES =
    'p, h1, h2, h3, h4, dt, dd, figcaption, summary, td, th, .bar-name, .legend > span';
  const turn = (sentence) => {
    const outer = wrapped('');
    const parts = [...sentence.childNodes].reverse();
    outer.firstChild.append(...parts.filter((part) => !(part instanceof Comment)));
    sentence.replaceChildren(outer);
  };
  window.translate = ({ merged = false, turned = false, live = false }) => {
    if (turned) for (const sentence of document.querySelectorAll(SENTENCES)) turn(sentence);
    else for (const text of textsIn(document.body)) replace(text, merged);
    if (!live) return;
    const options = { childList: true, characterData: true, subtree: true };
    const observer = new MutationObserver(() => {
      for (const text of textsIn(document.body)) replace(text, merged);
      observer.takeRecords();
    });
    observer.observe(document.body, options);
  };
}
