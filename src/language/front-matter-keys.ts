import { kindsOfPages, pageMeta } from '../../schemas/index.ts';

interface Named {
  readonly label: string;
  readonly detail: string;
}

const shapes = pageMeta.options.map(({ shape }) => shape);

/** The keys that the front matter of a page may have, with what to write. */
export const pageKeys: readonly Named[] = [
  ...new Map(
    shapes.flatMap((shape) =>
      Object.entries(shape).map(([label, schema]): readonly [string, Named] => [
        label,
        { label, detail: schema.description ?? 'The kind of page' },
      ]),
    ),
  ).values(),
];

/** The kinds of pages. */
export const pageKinds: readonly Named[] = kindsOfPages.map((label) => ({
  label,
  detail: 'A kind of page',
}));
