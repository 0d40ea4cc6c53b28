/** Accepts or refuses all tracked changes of a document with LibreOffice, as a reader does from its menu. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTemporaryFolder } from '../output/build-workspace.ts';
import { runProgram } from './programs.ts';

export interface Settled {
  readonly accepted: Uint8Array;
  readonly refused: Uint8Array;
}

export async function settleChanges(bytes: Uint8Array): Promise<Settled> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'given.docx');
    await writeFile(source, bytes);
    const profile = join(folder, 'profile');
    const start = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore'];
    // The first start makes the profile, in which the macro is then put.
    await runProgram('soffice', [...start, '--terminate_after_init']);
    const library = join(profile, 'user/basic/Standard');
    await writeFile(join(library, 'script.xlb'), libraryXml);
    await writeFile(join(library, 'Changes.xba'), macroXml);
    const [accepted, refused] = [join(folder, 'accepted.docx'), join(folder, 'refused.docx')];
    const given = [source, accepted, refused].map((path) => pathToFileURL(path)).join(',');
    await runProgram('soffice', [...start, `macro:///Standard.Changes.SettleBoth(${given})`]);
    return { accepted: await readFile(accepted), refused: await readFile(refused) };
  });
}

const libraryXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Changes"/>
</library:library>
`;

const macroXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub SettleBoth(source As String, accepted As String, refused As String)
  Settle(source, accepted, &quot;.uno:AcceptAllTrackedChanges&quot;)
  Settle(source, refused, &quot;.uno:RejectAllTrackedChanges&quot;)
End Sub

Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
  dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  dispatcher.executeDispatch(document.CurrentController.Frame, command, &quot;&quot;, 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = &quot;FilterName&quot;
  filter(0).Value = &quot;MS Word 2007 XML&quot;
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>
`;
