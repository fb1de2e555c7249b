/** The prefixes under which rules know the namespaces, in both forms of the standard. */
const prefixes: ReadonlyMap<string, string> = new Map(
  (
    [
      ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
      ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
      ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
      ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
      ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
      ['wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
      ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
      ['a', 'http://purl.oclc.org/ooxml/drawingml/main'],
      ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
      ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
      ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
      ['adec', 'http://schemas.microsoft.com/office/drawing/2017/decorative'],
      ['v', 'urn:schemas-microsoft-com:vml'],
      ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
      ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
      ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
      ['dc', 'http://purl.org/dc/elements/1.1/'],
      ['op', 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'],
      ['op', 'http://purl.oclc.org/ooxml/officeDocument/customProperties'],
    ] as const
  ).map(([prefix, space]) => [space, prefix]),
);

/** What the names of a file mean at one place in it. */
export interface Naming {
  /** The same at an element with these attributes. */
  readonly within: (attributes: readonly (readonly [string, string])[]) => Naming;
  readonly toElement: (name: string) => string;
  readonly toAttribute: (name: string) => string;
  /** Whether a name has a prefix that nothing explains. */
  readonly isUnknown: (name: string) => boolean;
}

/**
 * Gives names of XML the prefixes that rules know, whatever the file calls them: a prefix is short for a
 * namespace, and each program may choose its own. Names of other namespaces stay as they are.
 *
 * Source: https://www.w3.org/TR/xml-names/
 */
export function toNaming(spaces: ReadonlyMap<string, string> = new Map([['xml', 'xml']])): Naming {
  const rename = (name: string, isElement: boolean): string => {
    const [first = '', rest] = partsOf(name);
    if (rest === undefined && !isElement) return name;
    const own = prefixes.get(spaces.get(rest === undefined ? '' : first) ?? '');
    return own === undefined ? name : `${own}:${rest ?? first}`;
  };
  const naming: Naming = {
    within: (attributes) => {
      const added = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
      if (added.length === 0) return naming;
      return toNaming(
        new Map([...spaces, ...added.map(([name, to]) => [name.slice(6), to] as const)]),
      );
    },
    toElement: (name) => rename(name, true),
    toAttribute: (name) => (name.startsWith('xmlns') ? name : rename(name, false)),
    isUnknown: (name) => {
      const [first = '', rest] = partsOf(name);
      return rest !== undefined && !spaces.has(first);
    },
  };
  return naming;
}

function partsOf(name: string): readonly string[] {
  const at = name.indexOf(':');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
