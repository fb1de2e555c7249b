import { Uri, workspace } from 'vscode';

/** The folders in this window that have `content/site.yaml`, but for those that are inside of another one. */
export async function findProjects(): Promise<readonly Uri[]> {
  const settings = await workspace.findFiles('**/content/site.yaml', '**/node_modules/**');
  const folders = settings.map((file) => Uri.joinPath(file, '../..'));
  return folders.filter(
    (folder) =>
      !folders.some(
        (other) => other.path !== folder.path && folder.path.startsWith(`${other.path}/`),
      ),
  );
}
