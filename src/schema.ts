import { writeFileSync } from 'node:fs';
import { fileSchemaText } from './record/file-schema.ts';

writeFileSync('data/negotiation.schema.json', fileSchemaText());
