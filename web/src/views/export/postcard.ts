/** The answer on the screen as a postcard: what it says, and the picture of it. */

import { largest } from '../../app/measure/attention';
import { classAt, className, describeAnswer } from '../../app/say/describe';
import { groupName } from '../../app/say/describe-group';
import { asShare } from '../../app/say/numbers';
import type { Answered, Picture } from '../../app/state/answered';
import { contourPath, heatField, heatPixels, type Rgb } from '../../draw/heat';
import {
  layOutPostcard,
  type MeasureText,
  POSTCARD_HEIGHT,
  POSTCARD_WIDTH,
  type PostcardBox,
  type PostcardColour,
  type PostcardContent,
  type PostcardFont,
  type PostcardMark,
} from '../../draw/postcard-layout';
import { qrModules } from '../../draw/qr';
import { type Answer, REGION_GRID } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { creditWords, licenceWords, objectTitle } from '../kit/gallery-words';
import { currentView, linkTo } from '../kit/link';
import type { Page } from '../kit/page';
import { pngFile } from './raster';

const BARS = 5;
/** Modules of a side: more would be too small for a camera. */
const MOST_MODULES = 45;

/** `withOwn`: the visitor has agreed that an own photo is seen. A photo of the gallery is, with its credit. */
export function postcardContent(page: Page, answered: Answered, withOwn: boolean): PostcardContent {
  const { texts, exhibit } = page;
  const { answer } = answered.recognition;
  const { picture } = answered;
  const shown = picture !== null && (picture.origin.kind === 'gallery' || withOwn);
  const { address = location.origin + location.pathname } = exhibit;
  return {
    picture: shown ? sizeOf(picture) : null,
    title: titleOf(texts, answered),
    answer: nameOf(texts, answer),
    share: shareOf(texts, answer),
    sentence: texts.tell(describeAnswer(answer)),
    bars: largest(answer.probabilities, BARS).map((label) => ({
      name: texts.tell(classAt(answer, label)),
      share: answer.probabilities[label] ?? 0,
      text: texts.show(asShare(answer.probabilities[label])),
    })),
    note: answer.attention.pooledRegions ? texts.say('postcard-looked') : null,
    credit: creditOf(texts, picture, shown),
    foot: [texts.say('title'), address.replace(/^https?:\/\//, '').replace(/\/$/, '')],
    code: codeOf(page),
  };
}

function sizeOf({ origin, photo }: Picture): PostcardContent['picture'] {
  if (origin.kind === 'own') return 'preview' in photo ? photo.preview : null;
  const { width, height } = origin.object;
  return { width, height };
}

/** The gallery's titles; of an own photo, and of none, the caption. */
function titleOf(texts: Texts, { picture, caption }: Answered): string | null {
  if (picture?.origin.kind === 'gallery') return objectTitle(texts, picture.origin.object);
  return caption.trim() === '' ? null : caption.trim();
}

function nameOf(texts: Texts, { conclusion, group, abstain, classes, top }: Answer): string {
  if (conclusion === 'disagree') return texts.say('answer-disagree');
  if (group) return texts.tell(groupName(group));
  return abstain ? texts.say('answer-abstain') : texts.tell(className(classes[top] ?? ''));
}

function shareOf(texts: Texts, { conclusion, group, abstain, probabilities, top }: Answer): string {
  if (conclusion === 'disagree' || (abstain && !group)) return '';
  return texts.show(asShare(group?.probability ?? probabilities[top]));
}

function creditOf(texts: Texts, picture: Picture | null, shown: boolean): string | null {
  if (picture === null || !shown) return null;
  const { origin } = picture;
  if (origin.kind === 'own') return texts.say('postcard-own-credit');
  const { credit, licence } = origin.object;
  return texts.say('photo-credit', {
    credit: creditWords(texts, credit),
    licence: licenceWords(texts, licence),
  });
}

function codeOf(page: Page): PostcardContent['code'] {
  const view = currentView(page);
  const link = view && linkTo(page, view);
  if (!link) return null;
  const modules = qrModules(link);
  return modules.length <= MOST_MODULES ? modules : null;
}

/** What a reader of screens says of the picture: all that can be read on it. */
export function postcardText(texts: Texts, content: PostcardContent): string {
  const { title, answer, share, bars, credit } = content;
  const said = texts.say('postcard-alt', {
    title: title ?? '',
    answer: `${answer} ${share}`.trim(),
    bars: bars
      .map((bar) => texts.say('postcard-bar', { name: bar.name, share: bar.text }))
      .join(', '),
  });
  return credit === null ? said : `${said}. ${credit}`;
}

/** PNG, in the colours and typefaces of the page at this moment. Rejects where the browser cannot make one. */
export async function postcardPicture(
  { address }: Pick<Page, 'address'>,
  content: PostcardContent,
  { picture, recognition }: Answered,
): Promise<Blob> {
  const { pooledRegions: attention } = recognition.answer.attention;
  const canvas = document.createElement('canvas');
  canvas.width = POSTCARD_WIDTH;
  canvas.height = POSTCARD_HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const style = getComputedStyle(document.documentElement);
  const fontOf = fontsOf(style);
  await Promise.all(
    (['serif', 'sans'] as const).map((family) =>
      document.fonts.load(fontOf({ family, size: 32, weight: 500 })),
    ),
  );
  const measure: MeasureText = (text, font) => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  };
  for (const mark of layOutPostcard(content, measure)) {
    paint(context, mark, style, fontOf);
    if (mark.kind !== 'picture') continue;
    const pixels = content.picture && picture && (await pixelsOf(picture, address));
    if (pixels) paintPixels(context, pixels, mark);
    if (attention) await paintAttention(context, attention, mark, style);
  }
  return pngFile(canvas);
}

const FAMILIES = { serif: '--serif', sans: '--sans' } as const;

const fontsOf =
  (style: CSSStyleDeclaration) =>
  ({ family, size, weight }: PostcardFont): string =>
    `${weight} ${size}px ${style.getPropertyValue(FAMILIES[family]).trim()}`;

/** Codes are dark on light whatever the theme. */
const FIXED: Partial<Readonly<Record<PostcardColour, string>>> = { dark: '#111', light: '#fff' };

function paint(
  context: CanvasRenderingContext2D,
  mark: PostcardMark,
  style: CSSStyleDeclaration,
  fontOf: (font: PostcardFont) => string,
): void {
  context.fillStyle = FIXED[mark.colour] ?? style.getPropertyValue(`--${mark.colour}`).trim();
  if (mark.kind !== 'text') {
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
    return;
  }
  context.font = fontOf(mark.font);
  context.textAlign = mark.end ? 'right' : 'left';
  context.fillText(mark.text, mark.x, mark.y);
}

/** An own photo's as they were opened; the gallery's as the page shows them. */
async function pixelsOf(
  { origin, photo }: Picture,
  address: Page['address'],
): Promise<CanvasImageSource | null> {
  if (origin.kind === 'own') {
    if (!('preview' in photo)) return null;
    const { rgba, width, height } = photo.preview;
    return createImageBitmap(new ImageData(rgba, width, height));
  }
  const image = new Image();
  image.src = address(`gallery/${origin.object.file}`);
  await image.decode();
  return image;
}

function paintPixels(
  context: CanvasRenderingContext2D,
  pixels: CanvasImageSource,
  { x, y, width, height }: PostcardBox,
): void {
  context.imageSmoothingQuality = 'high';
  context.drawImage(pixels, x, y, width, height);
}

const FIELD = 12 * REGION_GRID;
/** The level of the lines that show the map's shape without colour. */
const CONTOUR = 0.5;

async function paintAttention(
  context: CanvasRenderingContext2D,
  weights: Float32Array,
  box: PostcardBox,
  style: CSSStyleDeclaration,
): Promise<void> {
  const rgb = (name: string): Rgb => {
    const [red = 0, green = 0, blue = 0] = style.getPropertyValue(name).split(',').map(Number);
    return [red, green, blue];
  };
  const field = heatField(weights, REGION_GRID, FIELD);
  const pixels = heatPixels(field, rgb('--heat-veil'), rgb('--heat-glow'));
  paintPixels(context, await createImageBitmap(new ImageData(pixels, FIELD, FIELD)), box);
  const { x, y, width, height } = box;
  const lines = new Path2D(contourPath(field, CONTOUR));
  const placed = new Path2D();
  placed.addPath(lines, new DOMMatrix([width / 100, 0, 0, height / 100, x, y]));
  for (const [colour, lineWidth] of [
    ['rgb(24 16 40 / 60%)', 5],
    ['rgb(236 222 255)', 2.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke(placed);
  }
}
