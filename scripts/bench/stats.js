// The yardstick for a second run: walks through a folder and looks at each file, as simply as Node can.
import { lstatSync, readdirSync } from 'node:fs';

const folders = [process.argv[2]];
for (let folder = folders.pop(); folder; folder = folders.pop())
  for (const name of readdirSync(folder)) {
    const file = `${folder}/${name}`;
    if (lstatSync(file).isDirectory()) folders.push(file);
  }
