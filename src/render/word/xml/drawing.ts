import { element, type Element } from '../../../ooxml/index.ts';
import type { Inline } from '../inline.ts';
import type { PartWriter } from './part-writer.ts';
import { w } from './word-element.ts';

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** English Metric Units in a pixel of 1/96 inch. */
const emuPerPixel = 9525;

/**
 * An image in the line, with its alternative text. ISO/IEC 29500-1, 20.4.2.8
 *
 * @param url the address of the link around it
 */
export function drawing(
  { image, size, description, title }: Extract<Inline, { kind: 'picture' }>,
  writer: PartWriter,
  url?: string,
): Element {
  const cx = String(Math.round(size.width * emuPerPixel));
  const cy = String(Math.round(size.height * emuPerPixel));
  const named = {
    id: writer.nextDrawing(),
    name: 'Picture',
    descr: description,
    ...(title !== undefined && { title }),
  };
  const click = (declaration: Readonly<Record<string, string>>): readonly Element[] =>
    url === undefined
      ? []
      : [element('a:hlinkClick', { ...declaration, 'r:id': writer.linkId(url) })];
  const locks = { noChangeAspect: '1' };
  return w('drawing', {}, [
    element('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
      element('wp:extent', { cx, cy }),
      element('wp:effectExtent', { t: '0', r: '0', b: '0', l: '0' }),
      element('wp:docPr', named, click({ 'xmlns:a': main })),
      element('wp:cNvGraphicFramePr', {}, [
        element('a:graphicFrameLocks', { 'xmlns:a': main, ...locks }),
      ]),
      element('a:graphic', { 'xmlns:a': main }, [
        element('a:graphicData', { uri: picture }, [
          element('pic:pic', { 'xmlns:pic': picture }, [
            element('pic:nvPicPr', {}, [
              element('pic:cNvPr', { id: '0', name: '', descr: '' }, click({})),
              element('pic:cNvPicPr', {}, [
                element('a:picLocks', { ...locks, noChangeArrowheads: '1' }),
              ]),
            ]),
            element('pic:blipFill', {}, [
              element('a:blip', { 'r:embed': writer.imageId(image), cstate: 'none' }),
              element('a:srcRect'),
              element('a:stretch', {}, [element('a:fillRect')]),
            ]),
            element('pic:spPr', { bwMode: 'auto' }, [
              element('a:xfrm', {}, [
                element('a:off', { x: '0', y: '0' }),
                element('a:ext', { cx, cy }),
              ]),
              element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);
}
