/** What was done with a change. */
type Outcome = 'applied' | 'left' | 'conflict';

/** A change that somebody made in Word. */
export interface WordChange {
  readonly kind:
    | 'words'
    | 'marks'
    | 'link'
    | 'image'
    | 'paragraph added'
    | 'paragraph deleted'
    | 'page deleted'
    | 'column added'
    | 'column deleted'
    | 'paragraph divided'
    | 'paragraphs joined'
    | 'moved'
    | 'style'
    | 'object'
    | 'format';
  readonly outcome: Outcome;
  /** The title of the page that it is on; the part of the file where it is on none. */
  readonly page: string;
  /** The beginning of the paragraph. */
  readonly paragraph: string;
  readonly before: string;
  readonly after: string;
  /** Where it is in the source; absent for what the program adds. */
  readonly file?: string | undefined;
  readonly offset?: number | undefined;
  /** Why it was not applied: a clause without a full stop. */
  readonly reason?: string | undefined;
  /** What the source says today, where it changed as well. */
  readonly ours?: string | undefined;
}
