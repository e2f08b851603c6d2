import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  display_information: z.object({ name: z.string(), description: z.string() }),
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
    shortcuts: z
      .array(z.object({ name: z.string(), type: z.enum(['global', 'message']), callback_id: z.string() }))
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** Slack app manifest, as far as it is read here. */
type Manifest = z.infer<typeof schema>;

/** Reads the app’s manifest (YAML); throws when a field that is needed is missing. */
export const readManifest = async (path: string): Promise<Manifest> =>
  schema.parse(parse(await readFile(path, 'utf8')));

/** Says in a sentence of each data file that its command is lacking in the manifest, where Slack learns of it. */
export const commandsLacking = (
  { features }: Pick<Manifest, 'features'>,
  files: readonly { readonly name: string; readonly header: { readonly command: string } }[],
): readonly string[] => {
  const known = features.slash_commands.map(({ command }) => command);
  return files
    .filter(({ header }) => !known.includes(header.command))
    .map(
      ({ name, header: { command } }) =>
        `${name} answers to ${command}, but manifest.yml lacks that command, so nobody can type it: add ${command} under slash_commands in manifest.yml, and update the app in Slack`,
    );
};
