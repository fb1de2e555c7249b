import { toFinding, type Corpus, type Finding, type Owner, type Rendered } from '../model/index.ts';

const fontUsable: Owner = { id: 'font-usable', severity: 'error' };

/**
 * Renders with the fonts of the content. Those that are damaged where nothing was read before stop the engines of PDF
 * files: a finding says so.
 *
 * @throws Error where the content has no fonts that could be at fault
 */
export async function withFonts(corpus: Corpus, make: () => Promise<Rendered>): Promise<Rendered> {
  try {
    return await make();
  } catch (error) {
    if (corpus.fonts.length === 0) throw error;
    return { outputs: [], findings: [toDamaged(corpus)] };
  }
}

function toDamaged({ fonts, registries: { site } }: Corpus): Finding {
  const paths = new Set(
    fonts.flatMap(({ files }) => Object.values(files).map(({ path }) => `\`${path}\``)),
  );
  return toFinding(site.id, fontUsable, {
    message: `No PDF file can be made with the fonts of the theme: ${[...paths].join(', ')}`,
    place: site.placeOf(['theme', 'fonts'], 'key'),
    help: `${paths.size === 1 ? 'It' : 'One of them'} is damaged, or its rules for joining letters have no end. Download the fonts anew, or take them out of \`theme\`.`,
  });
}
