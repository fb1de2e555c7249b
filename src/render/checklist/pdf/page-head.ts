import type { Checklist, Correspondent } from '../model.ts';
import {
  below,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { styles, type Style } from './type.ts';
import { contentWidth, sheet } from '../theme.ts';

/** The head of the page: what this is, whom to ask, and the fields that say who filled it in. */
export interface Head {
  readonly bar: Box;
  readonly toolkit: TextBox;
  readonly title: TextBox;
  readonly introduction: TextBox;
  readonly contact?: ContactBox;
  readonly panel: Box;
  readonly fields: readonly FieldBox[];
}

/** The contact beside the title. */
export interface ContactBox {
  /** The line at its left. */
  readonly rule: Box;
  readonly heading: TextBox;
  readonly name: TextBox;
  readonly organization: TextBox;
  readonly email: TextBox;
  readonly purpose: TextBox;
}

const bar = { width: 40, height: 4 };
const contactWidth = 180;
const fieldGap = 12;
const fieldHeight = 21;
const padding = 10;

/** The words above the contact. */
export const contactHeading = 'Contact';

/** Puts the head in its place. */
export function toHead(checklist: Checklist, measure: Measure): Head {
  const { contact } = checklist;
  const width = contact ? contentWidth - contactWidth - sheet.gutter : contentWidth;
  const row = (y: number, text: string, style: Style): TextBox =>
    toTextBox(measure, { x: sheet.margin, y, width }, text, style);
  const toolkit = row(sheet.margin + bar.height + 6, checklist.toolkit.text, styles.toolkit);
  const title = row(below(toolkit) - 1, checklist.title, styles.title);
  const introduction = row(below(title) + 2, checklist.introduction, styles.introduction);
  const card = contact && toContactBox(contact, measure);
  const top = Math.max(below(introduction), card ? below(card.rule) : 0) + 11;
  const fields = toFields(checklist, measure, top + padding - 3);
  const bottom = Math.max(top, ...fields.map(({ box }) => below(box))) + padding;
  return {
    bar: { x: sheet.margin, y: sheet.margin, ...bar },
    toolkit,
    title,
    introduction,
    ...(card && { contact: card }),
    panel: { x: sheet.margin, y: top, width: contentWidth, height: bottom - top },
    fields,
  };
}

function toContactBox(contact: Correspondent, measure: Measure): ContactBox {
  const left = sheet.margin + contentWidth - contactWidth;
  const x = left + 12;
  const width = contactWidth - 12;
  const put = (y: number, text: string, style: Style): TextBox =>
    toTextBox(measure, { x, y, width }, text, style);
  const heading = put(sheet.margin, contactHeading, styles.label);
  const name = put(below(heading) + 1, contact.name, styles.strong);
  const organization = put(below(name), contact.organization, styles.text);
  const email = put(below(organization), contact.email.text, styles.email);
  const purpose = put(below(email) + 2, contact.purpose, styles.purpose);
  return {
    rule: { x: left, y: sheet.margin, width: 2.5, height: below(purpose) - sheet.margin },
    heading,
    name,
    organization,
    email,
    purpose,
  };
}

function toFields({ fields }: Checklist, measure: Measure, y: number): readonly FieldBox[] {
  const room = contentWidth - 2 * padding - fieldGap * (fields.length - 1);
  let x = sheet.margin + padding;
  return fields.map((field) => {
    const width = room * field.share;
    const label = toTextBox(measure, { x, y, width }, field.label, styles.label);
    const box = { x, y: below(label) + 2, width, height: fieldHeight };
    x += width + fieldGap;
    return { field, label, box };
  });
}
