import { noBlankParagraphs, noSpaceRuns } from './empty-paragraphs.ts';
import { contrast } from './contrast.ts';
import { documentUnprotected, fieldNamed } from './controls.ts';
import {
  cellEndsInParagraph,
  paragraphOneStyle,
  styleDefined,
  tablesApart,
} from './ooxml-valid.ts';
import { idsUnique } from './ids.ts';
import { charactersAllowed, partsSound } from './parts.ts';
import { fieldCurrent, pageNumberField } from './fields.ts';
import { fontSize } from './font-size.ts';
import {
  headingFilled,
  headingLevels,
  headingPresent,
  headingShort,
  headingStyled,
} from './headings.ts';
import { noComments, noTrackedChanges } from './revisions.ts';
import { bookmarkSound } from './bookmarks.ts';
import { linkLands, linkTextDistinct, linkTextPresent, linkTextTells } from './links.ts';
import { listStyled } from './lists.ts';
import { noteOnce, noteStyled } from './notes.ts';
import { objectInline, pictureDescribed, textInBody } from './pictures.ts';
import {
  documentAuthor,
  documentKeywords,
  documentLanguage,
  documentSubject,
  documentTitle,
  fileName,
} from './properties.ts';
import {
  tableCellFilled,
  tableDescribed,
  tableHeader,
  tableRowWhole,
  tableSimple,
} from './tables.ts';
import type { WordRule } from '../rule.ts';

/** All rules for Word files, in the order in which people mend: what the file is, its shape, its text. */
export const wordRules: readonly WordRule[] = [
  partsSound,
  charactersAllowed,
  idsUnique,
  paragraphOneStyle,
  cellEndsInParagraph,
  tablesApart,
  styleDefined,
  documentTitle,
  documentAuthor,
  documentSubject,
  documentKeywords,
  documentLanguage,
  documentUnprotected,
  fileName,
  headingPresent,
  headingLevels,
  headingFilled,
  headingShort,
  headingStyled,
  listStyled,
  tableHeader,
  tableSimple,
  tableCellFilled,
  tableRowWhole,
  tableDescribed,
  pictureDescribed,
  objectInline,
  textInBody,
  linkTextPresent,
  linkTextTells,
  linkTextDistinct,
  linkLands,
  bookmarkSound,
  noteOnce,
  noteStyled,
  fieldCurrent,
  pageNumberField,
  noTrackedChanges,
  noComments,
  contrast,
  fontSize,
  noBlankParagraphs,
  noSpaceRuns,
  fieldNamed,
];
