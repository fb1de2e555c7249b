import type { Field } from '../fields.ts';
import type { Checklist, ChecklistContact } from '../model.ts';
import {
  below,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { toSourced, type SourcedBox } from './page-fact.ts';
import { styles, titleSizes, titleStyle, type Style } from './type.ts';
import type { Sheet } from '../theme.ts';

/** The head of the page: title, contact, and the fields about who fills it in. */
export interface Head {
  readonly bar: Box;
  readonly toolkit: TextBox;
  readonly title: TextBox;
  readonly introduction?: TextBox;
  readonly contact?: ContactBox;
  /** How old the content is. */
  readonly notice?: TextBox;
  readonly panel: Box;
  readonly fields: readonly FieldBox[];
  /** What is on record about the record as a whole. */
  readonly about: readonly SourcedBox[];
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
const fieldGap = 14;
const fieldHeight = 19;
const labelGap = 6;
const rowGap = 6;
const padding = 9;
const noticeGap = 7;

/** Lays out the head of the page. */
export function toHead(checklist: Checklist, measure: Measure): Head {
  const { contact, sheet } = checklist;
  const { contentWidth } = sheet;
  const width = contact ? contentWidth - contactWidth - sheet.gutter : contentWidth;
  const row = (y: number, text: string, style: Style): TextBox =>
    toTextBox(measure, { x: sheet.margin, y, width }, text, style);
  const toolkit = row(sheet.margin + bar.height + 6, checklist.toolkit.text, styles.toolkit);
  const title = row(
    below(toolkit) - 1,
    checklist.title,
    toTitleStyle(checklist.title, width, measure),
  );
  const introduction =
    checklist.introduction === undefined
      ? undefined
      : row(below(title) + 2, checklist.introduction, styles.introduction);
  const card = contact && toContactBox(contact, sheet, measure);
  const end = Math.max(below(introduction ?? title), card ? below(card.rule) : 0);
  const notice =
    checklist.notice === undefined
      ? undefined
      : toTextBox(
          measure,
          { x: sheet.margin, y: end + noticeGap, width: contentWidth },
          checklist.notice,
          styles.notice,
        );
  const top = notice ? below(notice) + noticeGap : end + 10;
  const fields = toFields(checklist, measure, top + padding);
  const lowest = Math.max(top, ...fields.map(({ box }) => below(box)));
  const about = toAbout(checklist, measure, lowest + rowGap);
  const bottom = Math.max(lowest, ...about.map(below));
  return {
    bar: { x: sheet.margin, y: sheet.margin, ...bar },
    toolkit,
    title,
    ...(introduction && { introduction }),
    ...(card && { contact: card }),
    ...(notice && { notice }),
    panel: { x: sheet.margin, y: top, width: contentWidth, height: bottom + padding - top },
    fields,
    about,
  };
}

function toContactBox(contact: ChecklistContact, sheet: Sheet, measure: Measure): ContactBox {
  const left = sheet.margin + sheet.contentWidth - contactWidth;
  const x = left + 12;
  const width = contactWidth - 12;
  const put = (y: number, text: string, style: Style): TextBox =>
    toTextBox(measure, { x, y, width }, text, style);
  const heading = put(sheet.margin, contact.heading, styles.label);
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

function toTitleStyle(title: string, width: number, measure: Measure): Style {
  const fitting = titleSizes.find((size) => measure.width(title, titleStyle(size)) <= width);
  return titleStyle(fitting ?? Math.min(...titleSizes));
}

function toFields({ rows, sheet }: Checklist, measure: Measure, top: number): readonly FieldBox[] {
  let y = top;
  return rows.flatMap((row) => {
    const boxes = toRow(row, sheet, measure, y);
    y = Math.max(...boxes.map(({ box }) => below(box))) + rowGap;
    return boxes;
  });
}

function toRow(
  fields: readonly Field[],
  sheet: Sheet,
  measure: Measure,
  y: number,
): readonly FieldBox[] {
  const room = sheet.contentWidth - 2 * padding - fieldGap * (fields.length - 1);
  let x = sheet.margin + padding;
  return fields.map((field) => {
    const width = room * field.share;
    // The label is beside its field and takes at most half of the width; a longer one wraps.
    const labelWidth = Math.min(measure.width(field.label, styles.label) + 0.5, width / 2);
    const words = toTextBox(measure, { x, y, width: labelWidth }, field.label, styles.label);
    const height = Math.max(fieldHeight, words.height);
    const label = { ...words, y: y + (height - words.height) / 2 };
    const left = labelWidth + labelGap;
    const box = { x: x + left, y, width: width - left, height };
    x += width + fieldGap;
    return { field, label, box };
  });
}

function toAbout(
  { about, sheet }: Checklist,
  measure: Measure,
  top: number,
): readonly SourcedBox[] {
  const place = { x: sheet.margin + padding, width: sheet.contentWidth - 2 * padding };
  return toSourced(measure, { ...place, y: top }, about);
}
