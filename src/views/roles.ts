import type { Grant, Right } from '../record/right.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph, smallPrint } from './kit.ts';
import { filled, groupMention, joined, md, mention, moment } from './markdown.ts';

/** View model of the rights: the grants, and the result of giving one. */
export interface RolesModel {
  readonly done: 'given' | 'forbidden' | 'nobody left' | 'no group' | null;
  readonly may: Right;
  readonly grants: readonly Grant[];
}

/** Draws the usual rights, then every person and group with another grant. */
export const rolesView = ({ done, may, grants }: RolesModel, words: Words): Answer => {
  const said = done ? [words.roles[done]] : [];
  return {
    title: words.roles.title,
    text: [...said, words.roles.spoken(grants.length, words.rights.may(may))],
    body: [
      ...said.map((text) => paragraph(md`*${text}*`)),
      paragraph(md`${words.roles.you(words.rights.may(may))} ${words.roles.usual}`),
      ...(grants.length > 0
        ? [
            paragraph(
              joined(
                grants.map((grant) => grantLine(grant, words)),
                '\n',
              ),
            ),
          ]
        : []),
      smallPrint(md`${words.roles.how}`),
    ],
    related: [],
    shareable: false,
    timeless: true,
  };
};

const grantLine = ({ subject, may, by, at }: Grant, words: Words) => {
  const whom = subject.startsWith('S') ? groupMention(subject) : mention(subject);
  return filled(words.roles.line(whom, may, mention(by), moment(at)));
};
