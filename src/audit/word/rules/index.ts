import type { WordRule } from '../rule.ts';
import { contentControlNamed } from './content-controls.ts';
import { contrast } from './contrast.ts';
import { spacingRules } from './empty-paragraphs.ts';
import { fieldRules } from './fields.ts';
import { fontSize } from './font-size.ts';
import { headingRules } from './headings.ts';
import { idsUnique } from './ids.ts';
import { imageRules } from './images.ts';
import { linkRules } from './links.ts';
import { listStyled } from './lists.ts';
import { noteRules } from './notes.ts';
import { ooxmlRules } from './ooxml-valid.ts';
import { partRules } from './parts.ts';
import { propertyRules } from './properties.ts';
import { revisionRules } from './revisions.ts';
import { tableRules } from './tables.ts';

/** All rules for Word files, in the order in which people fix a file: damage, properties, structure, text. */
export const wordRules: readonly WordRule[] = [
  ...partRules,
  idsUnique,
  ...ooxmlRules,
  ...propertyRules,
  ...headingRules,
  listStyled,
  ...tableRules,
  ...imageRules,
  ...linkRules,
  ...noteRules,
  ...fieldRules,
  ...revisionRules,
  contrast,
  fontSize,
  ...spacingRules,
  contentControlNamed,
];
