import {
  defaultDensity,
  imageInfo,
  noCache,
  toFinding,
  toKeepPage,
  uprightSize,
  type Assets,
  type Corpus,
  type Finding,
  type ImageInfo,
  type KeepPage,
  type Owner,
  type Problem,
} from '../../model/index.ts';
import type { Drawing } from './draw.ts';
import { fitted, type ImageSize } from './image-size.ts';
import { factsOf, type ImageUse } from './page-facts.ts';
import { paperOf, type Paper } from './paper.ts';
import { uprightImage } from './upright-image.ts';

/** An image as Word shows it: right side up, and in a format that every version knows. */
export interface ShownImage extends ImageSize {
  /** In the content folder. */
  readonly path: string;
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
}

/** Images by their paths in the content folder. */
export type ShownImages = ReadonlyMap<string, ShownImage>;

/** The rule for images that cannot be drawn. */
const outputFits: Owner = { id: 'output-fits', severity: 'error' };

/** The pixels that are drawn for each of 1/96 inch. Lines need more than photos, and take less space. */
const sharpness = { svg: 3, jpeg: 2 } as const;

/**
 * The images that pages show. SVG images are drawn, since only newer versions of Word know them, and so are photos
 * that a camera stored on their side, since Word ignores which side is up.
 */
export async function toShownImages(
  corpus: Corpus,
  assets: Assets,
  paper: Paper = paperOf(corpus.site),
  keep: KeepPage = toKeepPage(corpus, noCache),
): Promise<{ readonly images: ShownImages; readonly findings: readonly Finding[] }> {
  const images = new Map<string, ShownImage>();
  const findings: Finding[] = [];
  let drawing: Drawing | undefined;
  for (const [path, { page, place }] of usesOf(corpus, keep)) {
    const data = corpus.images.get(path);
    const info = data && imageInfo(data);
    if (!info) continue;
    const size = naturalSize(info);
    if (info.type === 'svg' || info.orientation > 1) {
      // A large library, which few toolkits need.
      drawing ??= await (await import('./draw.ts')).toDrawing(assets);
      const drawn = await drawImage(data, info, drawing, paper);
      if ('png' in drawn) images.set(path, { path, type: 'png', data: drawn.png, ...size });
      else findings.push(toFinding(page, outputFits, { ...drawn, place }));
    } else images.set(path, { path, type: info.type === 'png' ? 'png' : 'jpg', data, ...size });
  }
  return { images, findings };
}

interface Use {
  readonly page: string;
  readonly place: ImageUse['place'];
}

/** The first use of each image. */
function usesOf({ pages, images }: Corpus, keep: KeepPage): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const page of pages.values())
    for (const { path, place } of factsOf(page, keep).images)
      if (images.has(path) && !uses.has(path)) uses.set(path, { page: page.id, place });
  return uses;
}

function naturalSize(info: ImageInfo): ImageSize {
  const { width, height } = uprightSize(info);
  const scale = defaultDensity / info.density;
  return { width: width * scale, height: height * scale };
}

async function drawImage(
  data: Uint8Array,
  info: ImageInfo,
  { draw, missingCharacter }: Drawing,
  paper: Paper,
): Promise<{ readonly png: Uint8Array } | Pick<Problem, 'message' | 'help'>> {
  const isSvg = info.type === 'svg';
  const svg = isSvg ? new TextDecoder().decode(data) : uprightImage(data, info);
  const character = isSvg ? missingCharacter(svg) : undefined;
  if (character !== undefined)
    return {
      message: `This image has the character \`${character}\` (U+${toCode(character)}), which can't be drawn in Word`,
      help: 'In your drawing program, convert the text to paths, or save the image as PNG.',
    };
  const width = fitted(naturalSize(info), paper).width * sharpness[isSvg ? 'svg' : 'jpeg'];
  try {
    return { png: await draw(svg, isSvg ? width : Math.min(width, uprightSize(info).width)) };
  } catch {
    return {
      message: "This image can't be drawn in Word: it is damaged or too complex",
      help: 'Open it in an image editor and save it as PNG.',
    };
  }
}

function toCode(character: string): string {
  return character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
}
