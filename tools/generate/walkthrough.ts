type Json = Record<string, unknown>;

/** A step: its words stand under `walkthrough.ID.title` and `.text`, its page in media/walkthrough/ID.md. */
interface Step {
  readonly id: string;
  /** What ticks it off; without, whoever opens its link does. */
  readonly done: readonly string[];
}

/** From the first report to the sheet for whoever has no VS Code. */
const STEPS: readonly Step[] = [
  { id: 'practice', done: ['onCommand:gongwen.practice'] },
  { id: 'parts', done: ['onCommand:gongwen.insertPart'] },
  { id: 'findings', done: ['onCommand:gongwen.reviewNext', 'onCommand:gongwen.reviewReveal'] },
  { id: 'numbers', done: ['onView:gongwen.ledger'] },
  { id: 'words', done: ['onCommand:gongwen.allow', 'onCommand:gongwen.ignore'] },
  { id: 'sheet', done: ['onCommand:gongwen.reviewSheet'] },
  { id: 'report', done: ['onCommand:gongwen.newReport'] },
  { id: 'keys', done: [] },
];

/** The first ten minutes, shown by VS Code on its page of welcome. */
export function walkthroughs(): Json[] {
  const steps = STEPS.map(({ id, done }) => ({
    id,
    title: `%walkthrough.${id}.title%`,
    description: `%walkthrough.${id}.text%`,
    media: { markdown: `./media/walkthrough/${id}.md` },
    ...(done.length > 0 ? { completionEvents: done } : {}),
  }));
  return [{ id: 'first', title: '%walkthrough.title%', description: '%walkthrough.description%', steps }];
}
