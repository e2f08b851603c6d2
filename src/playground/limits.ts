import { z } from 'zod';
import type { Block } from './block.ts';
import { drawnBlock, handedOn } from './block-kit/blocks.ts';
import { plainText } from './block-kit/texts.ts';
import type { ViewDraft } from './view.ts';

/** Slack's error code for a refusal, with the messages that name each flaw. */
export interface Flaw {
  readonly error: string;
  readonly messages: readonly string[];
}

const flawsOf = (block: Block, index: number): readonly string[] => {
  if (handedOn.has(block.type)) return [];
  const { success, error } = drawnBlock.safeParse(block);
  if (success) return [];
  return error.issues.map(
    ({ path, message }) => `[ERROR] ${message} [json-pointer:/blocks/${[index, ...path.map(String)].join('/')}]`,
  );
};

const repeated = (names: readonly (string | undefined)[]): readonly string[] => {
  const given = names.filter((name) => name !== undefined);
  return given.filter((name, index) => given.indexOf(name) !== index);
};

const blockFlaws = (blocks: readonly Block[], most: number): readonly string[] => [
  ...(blocks.length > most ? [`[ERROR] no more than ${most} items allowed [json-pointer:/blocks]`] : []),
  ...repeated(blocks.map(({ block_id }) => block_id)).map(
    (id) => `[ERROR] block_id ${id} already exists [json-pointer:/blocks]`,
  ),
  ...blocks.flatMap(flawsOf),
];

const invalid = (messages: readonly string[]): Flaw | null =>
  messages.length > 0 ? { error: 'invalid_blocks', messages } : null;

/** Checks a message against Slack's limits; `null` when Slack would accept it. */
export const checkMessage = (text: string, blocks: readonly Block[]): Flaw | null => {
  if (text === '' && blocks.length === 0) return { error: 'no_text', messages: [] };
  if (text.length > 40_000) return { error: 'msg_too_long', messages: [] };
  return invalid(blockFlaws(blocks, 50));
};

const modalShape = z.looseObject({
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
});

const limitsOfView = z.looseObject({
  private_metadata: z.string().max(3000),
  callback_id: z.string().max(255),
  external_id: z.string().max(255),
});

const submitMissing = ({ type, blocks, submit }: ViewDraft): readonly string[] =>
  type === 'modal' && submit === undefined && blocks.some((block) => block.type === 'input')
    ? ['[ERROR] submit is required when there is an input block [json-pointer:/view]']
    : [];

/** Checks a modal or Home against Slack's limits; `null` when Slack would accept it. */
export const checkView = (view: ViewDraft): Flaw | null => {
  const shapes = view.type === 'modal' ? [limitsOfView, modalShape] : [limitsOfView];
  const outer = shapes.flatMap((shape) => shape.safeParse(view).error?.issues ?? []);
  const messages = outer.map(({ path, message }) => `[ERROR] ${message} [json-pointer:/view/${path.join('/')}]`);
  if (messages.length > 0) return { error: 'invalid_arguments', messages };
  return invalid([...submitMissing(view), ...blockFlaws(view.blocks, 100)]);
};

/** Checks the metadata of a message: Slack's error code, or `null` when Slack would accept it. */
export const checkMetadata = (metadata: unknown): string | null => {
  if (metadata === undefined || metadata === null) return null;
  const shape = z.looseObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) });
  if (!shape.safeParse(metadata).success) return 'invalid_metadata_format';
  return JSON.stringify(metadata).length > 1024 ? 'metadata_too_large' : null;
};
