import { textAt } from '../document/place.ts';
import type { Relation, RelationPart, RelationType } from '../facts/model.ts';
import type { Draft, FixDraft, Severity } from './contract.ts';

/** What a rule says of a wrong relation beside its reckoning. */
export interface RelationWords {
  readonly what: (relation: Relation, marked: RelationPart) => string;
  /** Where it differs from 核对……，改正有误的一个. */
  readonly todo?: (relation: Relation, marked: RelationPart) => string;
  readonly severity?: (relation: Relation) => Severity | undefined;
}

function offersOf({ parts, computed }: Relation): FixDraft[] {
  return computed.flatMap((one) => {
    const part = parts[one.part];
    if (!part || textAt(one.place) === one.text) return [];
    const { block, start, end } = part.place;
    const text = block.text.slice(start, one.place.start) + one.text + block.text.slice(one.place.end, end);
    return [
      {
        title: `按其他数字推算，把${part.role}“${textAt(part.place)}”改为“${text}”`,
        tier: 'suggest' as const,
        edits: [{ place: one.place, text: one.text }],
      },
    ];
  });
}

function named(parts: readonly RelationPart[]): string {
  return parts.map(({ place }) => `“${textAt(place)}”`).join('、');
}

/** More places than this are told by their count. */
const MANY = 5;

function todoOf({ parts }: Relation): string {
  const which = parts.length <= MANY ? named(parts) : `所涉的${parts.length}个数字`;
  return `对照原始台账核对${which}，改正有误的一个`;
}

/** The draft of a relation that does not hold. */
export function relationDraft(relation: Relation, words: RelationWords): Draft | null {
  const marked = relation.parts[relation.marked];
  if (!marked) return null;
  const severity = words.severity?.(relation);
  return {
    place: marked.place,
    ...(severity ? { severity } : {}),
    message: {
      what: words.what(relation, marked),
      why: relation.arithmetic,
      todo: words.todo?.(relation, marked) ?? todoOf(relation),
    },
    fixes: offersOf(relation),
    related: relation.parts
      .filter((part) => part !== marked)
      .map((part) => ({ place: part.place, note: `${part.role}${textAt(part.place)}` })),
    data: { relation: relation.type },
  };
}

/** Reports the wrong relations of some types. */
export function reportWrong(
  relations: readonly Relation[],
  types: readonly RelationType[],
  words: RelationWords,
  report: (draft: Draft) => void,
): void {
  for (const relation of relations) {
    if (relation.verdict !== 'wrong' || !types.includes(relation.type)) continue;
    const draft = relationDraft(relation, words);
    if (draft) report(draft);
  }
}
