// Loaded before everything else, in JavaScript that old versions of Node can read too: not even main.ts needs its types
// stripped at a second start, and a Node that could not read main.ts at all is told apart here.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = 24;

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `Roundtable needs Node.js ${needed} or later, and this is ${process.versions.node}: install ${needed} from https://nodejs.org, or run “npm ci”, which brings it along.\n`,
  );
  process.exit(1);
}

module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)));
