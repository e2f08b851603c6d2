import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import type { Method } from './method.ts';
import { views } from './views.ts';
import { who } from './who.ts';

/** Every method of the Web API that the stand-in knows, by its name. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...chat, ...conversations, ...files, ...views, ...who }),
);
