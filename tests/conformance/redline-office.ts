import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf, descendants, parse, type Element } from '../../src/files/index.ts';
import * as ooxml from '../../src/ooxml/index.ts';
import { withFolder, type Files } from '../corpus-of.ts';

/** A Word file, and what LibreOffice is to do with all tracked changes in it. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly order: 'leave' | 'accept' | 'reject';
}

const commands = {
  leave: '',
  accept: '.uno:AcceptAllTrackedChanges',
  reject: '.uno:RejectAllTrackedChanges',
} as const satisfies Readonly<Record<Task['order'], string>>;

/**
 * Whether LibreOffice 7.4 may show what changed in footnotes as if nobody had tracked it. It does so in one of the random
 * files, whose first footnote is in a table; pandoc and the standard read both texts from it.
 */
export function losesNoteChanges(redline: Uint8Array): boolean {
  const { parts, main } = ooxml.openPackage(redline);
  const [first] = ooxml.descendants(ooxml.topOf(main), 'w:footnoteReference');
  const changes = ooxml.descendants(ooxml.topOf(parts.get('word/footnotes.xml')), 'w:ins', 'w:del');
  return first !== undefined && ooxml.around(first, 'w:tbl') !== undefined && changes.length > 0;
}

/** Many times what it takes, but less than a test may. */
const patience = 280_000;

/** How LibreOffice saves a file: as one that Word opens, or as XML that is easy to read. */
const formats = {
  docx: 'MS Word 2007 XML',
  fodt: 'OpenDocument Text Flat XML',
} as const satisfies Readonly<Record<string, string>>;

/**
 * The texts of Word files as LibreOffice has them: a line for each paragraph, heading and footnote.
 *
 * @throws Error if it can't open, settle or save one of the files
 */
export async function officeLines(tasks: readonly Task[]): Promise<readonly (readonly string[])[]> {
  return (await savedByOffice(tasks, 'fodt')).map((bytes) => linesIn(bytes.toString('utf8')));
}

/** Word files as LibreOffice saves them. It is started once. @throws Error if it can't open, settle or save one */
export async function savedByOffice(
  tasks: readonly Task[],
  format: keyof typeof formats,
): Promise<readonly Buffer[]> {
  const files = tasks.map(({ bytes }, index) => [`${index}.docx`, bytes] as const);
  const list = tasks
    .map(({ order }, index) => `${index}\t${commands[order]}\t${formats[format]}\t${format}\n`)
    .join('');
  return withFolder({ ...profile, ...Object.fromEntries(files), list }, async (folder) => {
    const args = [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      `macro:///Standard.Judge.Main("${folder}/")`,
    ];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
    const fault = join(folder, 'fault');
    if (existsSync(fault)) throw new Error(`LibreOffice failed at ${readFileSync(fault, 'utf8')}`);
    return tasks.map((_, index) => readFileSync(join(folder, `${index}-saved.${format}`)));
  });
}

/**
 * The paragraphs of a flat OpenDocument text. Empty ones are left out: LibreOffice leaves some where a page was inserted
 * or deleted.
 */
function linesIn(xml: string): readonly string[] {
  const [body] = descendants(parse(withoutRepeatedNotes(xml), 'xml').root, 'office:text');
  for (const comment of descendants(body, 'office:annotation')) comment.children.length = 0;
  return descendants(body, 'text:p', 'text:h')
    .map((line) => textIn(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The same without the numbers of footnotes that are cited again, which stand between the marks of a field. */
function withoutRepeatedNotes(xml: string): string {
  const field = /("NOTEREF[^]*?<field:fieldmark-separator\/>)([^]*?)(?=<field:fieldmark-end)/g;
  return xml.replace(
    field,
    (_, start: string, result: string) =>
      start + result.replace(/>[^<]+</g, '><').replace(/^[^<]+/, ''),
  );
}

/** Numbers that LibreOffice counts, which are those of the later edition until then. */
const counted = new Set([
  'text:bookmark-ref',
  'text:note-ref',
  'text:page-number',
  'text:note-citation',
]);

/** What is another paragraph is no text of this one. */
function textIn(parent: Element): string {
  return parent.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:note') return '[note]';
      if (child.name === 'text:s' || child.name === 'text:tab') return ' ';
      if (child.name === 'text:line-break') return ' ';
      const hasLines = childrenOf(child, 'text:p', 'text:h').length > 0;
      return hasLines || counted.has(child.name) ? '' : textIn(child);
    })
    .join('');
}

const macro = `
Sub Main(folder As String)
  On Error Goto Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  Dim task As String
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  list = FreeFile()
  Open folder & "list" For Input As #list
  Do While Not EOF(list)
    Line Input #list, task
    If task <> "" Then
      fields = Split(task, Chr(9))
      file = ConvertToURL(folder & fields(0))
      document = StarDesktop.loadComponentFromURL(file & ".docx", "_blank", 0, hidden())
      frame = document.CurrentController.Frame
      If fields(1) <> "" Then dispatcher.executeDispatch(frame, fields(1), "", 0, Array())
      filter(0).Value = fields(2)
      document.storeToURL(file & "-saved." & fields(3), filter())
      document.close(True)
    End If
  Loop
  Close #list
  StarDesktop.terminate()
  Exit Sub
Failed:
  fault = FreeFile()
  Open folder & "fault" For Output As #fault
  Print #fault, task & ": " & Error$
  Close #fault
  StarDesktop.terminate()
End Sub
`;

const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';

/** A folder of settings with the macro; it counts as complete, or LibreOffice would put its own files over these. */
const profile: Files = {
  'profile/user/registrymodifications.xcu': `<oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Setup/Office">
      <prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>
    </item>
  </oor:items>`,
  'profile/user/basic/script.xlc': `<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
    <library:library library:name="Standard" library:link="false" xlink:type="simple" xlink:href="$(USER)/basic/Standard/script.xlb/"/>
  </library:libraries>`,
  'profile/user/basic/Standard/script.xlb': `<library:library ${library} library:readonly="false" library:passwordprotected="false">
    <library:element library:name="Judge"/>
  </library:library>`,
  'profile/user/basic/Standard/Judge.xba': `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">${macro
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')}</script:module>`,
};
