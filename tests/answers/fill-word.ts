import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What is to be filled in, by the names of the controls. */
export interface Filled {
  readonly boxes?: Readonly<Record<string, boolean>>;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Fills in the content controls of a Word file as Word itself does: it changes their XML and nothing else. */
export function fillWord(bytes: Uint8Array, { boxes = {}, texts = {} }: Filled): Uint8Array {
  return withDocument(bytes, (xml) =>
    xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) => {
      const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
      if (boxes[tag] !== undefined) return check(control, boxes[tag]);
      if (texts[tag] !== undefined) return write(control, texts[tag]);
      return control;
    }),
  );
}

/** Changes the text of a Word file as XML. */
export function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** The text of one Word file before that of another, as when somebody pastes it at the start. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  let body = '';
  withDocument(first, (xml) => {
    body = /<w:body>(.*?)(?:<w:sectPr\b(?:(?!<w:sectPr\b).)*)?<\/w:body>/s.exec(xml)?.[1] ?? '';
    return xml;
  });
  return withDocument(second, (xml) => xml.replace('<w:body>', () => `<w:body>${body}`));
}

/** What Word makes of controls that somebody removes: their content stays. */
export function withoutControls(xml: string): string {
  return xml.replace(
    /<w:sdt>(?:(?!<w:sdt>).)*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    '$1',
  );
}

/** Google Docs keeps text in controls without kind, and prompts as text. */
export function withGoogleTags(xml: string): string {
  let count = 0;
  return xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, () => {
    count += 1;
    return `<w:sdtPr><w:id w:val="-${count}"/><w:tag w:val="goog_rdk_${count}"/></w:sdtPr>`;
  });
}

function check(control: string, isChecked: boolean): string {
  return control
    .replace(/<w14:checked w14:val="\d"\/>/, `<w14:checked w14:val="${isChecked ? 1 : 0}"/>`)
    .replace(/[\u2610\u2612]/, isChecked ? '\u2612' : '\u2610');
}

function write(control: string, text: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  return control
    .replace(/<w:showingPlcHdr\s*\/>/, '')
    .replace(
      /<w:sdtContent>.*<\/w:sdtContent>/s,
      () => `<w:sdtContent><w:r>${lines}</w:r></w:sdtContent>`,
    );
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
