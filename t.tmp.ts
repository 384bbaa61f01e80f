import { compileRunbooks, writeCompiled } from './src/runbook/compiled.ts';
import { openCatalogue, parsePinned } from './src/runbook/catalogue.ts';
import { parseRunbookText } from './src/runbook/load.ts';
import { deepStrictEqual } from 'node:assert';
try {
const t=performance.now();
const c = compileRunbooks('runbooks');
console.log(performance.now()-t, c.map(x=>[x.path,x.yaml.length,x.from.length]));
for (const x of c) { const back = parseRunbookText(x.yaml,'r'); console.log(back.problems); deepStrictEqual(back.runbook, x.runbook); }
writeCompiled('runbooks','/tmp/compiled');
const cat = openCatalogue({shipped:'runbooks',compiled:'/tmp/compiled'});
const t2=performance.now();
const f=cat.find('hacked','instagram'); const l = f && await cat.load(f); console.log(performance.now()-t2, l?.warnings, l?.sha256);
console.log(cat.incidents(), cat.platforms('hacked'));
} catch(e) { console.log(e.what?.id ?? e); }
