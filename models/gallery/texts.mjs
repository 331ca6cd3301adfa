/** What the page says about an object: the words of GCompris, cut and slightly corrected. */

/** A caption that fits below the picture. */
const MOST_WORDS = 60;

/** The space between a full stop and a capital letter, but not that of "St. Peter" or "the U.S. Army". */
const SENTENCE_END = /(?<!\b(?:St|Mt|Dr|[A-Z])\.)(?<=[.?!”]) (?=[A-Z“])/;

/** Slips of the source: [as written, as meant]. */
const CORRECTIONS = [
  ['Katsushika Hokusa,', 'Katsushika Hokusai,'],
  ['XVe century', '15th century'],
];

/** Whole sentences from the beginning, at most `most` words; the first sentence always stays. */
export function firstSentences(text, most = MOST_WORDS) {
  const sentences = text.split(SENTENCE_END);
  let kept = sentences[0];
  for (const sentence of sentences.slice(1)) {
    const longer = `${kept} ${sentence}`;
    if (longer.split(/\s+/).length > most) break;
    kept = longer;
  }
  return kept;
}

/** The caption of a monument: its name, unless the text begins with it, and the text. */
export function monumentCaption({ title, text }) {
  const named = text.toLowerCase().includes(title.toLowerCase()) ? text : `${title}. ${text}`;
  return firstSentences(named);
}

/** The caption of a puzzle: "artist, title - year" with a comma for the dash. */
export function workCaption(instruction) {
  const corrected = CORRECTIONS.reduce((text, [from, to]) => text.replace(from, to), instruction);
  return corrected.replace(/ - (?=\S*\d)/, ', ').replace(/\.$/, '');
}
