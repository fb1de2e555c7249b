import type { Box } from './box.ts';
import type { NoteArea } from './note-area.ts';
import type { Section } from './section.ts';

/** In twips from the top of the page. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
}

/** A page, with the boxes that are on it. */
export interface PlacedPage {
  readonly number: number;
  /** The section that begins it. */
  readonly section: Section;
  readonly boxes: Box[];
  /** Where its text ends, and the room below it that counts if more follows. */
  end: number;
  after: number;
}

/** Where the next box goes. */
export interface Place {
  readonly page: PlacedPage;
  readonly area: TextArea;
  notes: NoteArea;
  column: number;
  /** The top of the columns of the section. */
  top: number;
  y: number;
}
