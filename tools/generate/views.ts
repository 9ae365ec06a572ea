type Json = Record<string, unknown>;

/** A button of a view, or an entry of the menu of an item. */
interface Entry {
  readonly id: string;
  readonly when: string;
  readonly group: string;
}

const CHECKLIST = 'view == gongwen.checklist';
const REVIEW = 'view == gongwen.review';
/** The review lists a report's findings, whatever the filter lets through. */
const REVIEWED = `${REVIEW} && gongwen.isReport`;
/** The ledger has numbers to show. */
const FILLED = 'view == gongwen.ledger && gongwen.ledgerFilled';

/** Which numbers the ledger shows: all but the one that is chosen stand in the menu of the view. */
const FILTERS = { ledgerAll: 'all', ledgerWrong: 'wrong', ledgerUnsure: 'unsure', ledgerOpen: 'open' } as const;
/** The same of the findings that the review shows. */
const REVIEW_FILTERS = { reviewAll: 'all', reviewPolitical: 'political', reviewNumbers: 'numbers' } as const;

/** The views of the open report, in the Explorer. */
export function views(): Json {
  const view = (name: string): Json => ({ id: `gongwen.${name}`, name: `%view.${name}%`, when: 'gongwen.isActive' });
  // three open views would leave each too little room
  return { explorer: [view('checklist'), view('review'), { ...view('ledger'), visibility: 'collapsed' }] };
}

/** The buttons of the views. */
export function viewButtons(): Json[] {
  const ledger = Object.entries(FILTERS).map(([id, filter], i): Entry => {
    const when = `${FILLED} && gongwen.ledgerFilter != ${filter}`;
    return { id, when, group: `1_filter@${String(i + 1)}` };
  });
  const review = Object.entries(REVIEW_FILTERS).map(([id, filter], i): Entry => {
    const when = `${REVIEWED} && gongwen.reviewFilter != ${filter}`;
    return { id, when, group: `1_filter@${String(i + 1)}` };
  });
  const by = (grouping: string): string => `${REVIEWED} && gongwen.reviewGrouping == ${grouping}`;
  return [
    { id: 'insertPart', when: `${CHECKLIST} && gongwen.isReport`, group: 'navigation@1' },
    { id: 'reviewPrevious', when: REVIEWED, group: 'navigation@1' },
    { id: 'reviewNext', when: REVIEWED, group: 'navigation@2' },
    { id: 'reviewByPart', when: by('severity'), group: 'navigation@3' },
    { id: 'reviewBySeverity', when: by('part'), group: 'navigation@3' },
    { id: 'reviewSheet', when: REVIEWED, group: 'navigation@8' },
    ...review,
    { id: 'showIgnored', when: REVIEWED, group: '2_ignored' },
    // one button, for what is looked at most; more would squeeze the title
    { id: 'ledgerWrong', when: `${FILLED} && gongwen.ledgerFilter == all`, group: 'navigation@1' },
    { id: 'ledgerAll', when: `${FILLED} && gongwen.ledgerFilter != all`, group: 'navigation@1' },
    ...ledger,
    { id: 'ledgerExport', when: FILLED, group: '2_export@1' },
    { id: 'ledgerCopy', when: FILLED, group: '2_export@2' },
  ].map(entry);
}

/** What can be done with an item of a view. */
export function itemMenus(): Json[] {
  const fixable = `${REVIEW} && viewItem == finding-fixable`;
  const finding = `${REVIEW} && viewItem =~ /^finding/`;
  return [
    { id: 'insertPart', when: `${CHECKLIST} && viewItem == part-insertable`, group: 'inline' },
    { id: 'insertPart', when: `${CHECKLIST} && viewItem == part-insertable`, group: '1_insert' },
    { id: 'reviewAccept', when: fixable, group: 'inline@1' },
    { id: 'reviewIgnore', when: finding, group: 'inline@2' },
    { id: 'reviewAccept', when: fixable, group: '1_finding@1' },
    { id: 'reviewIgnore', when: finding, group: '1_finding@2' },
    { id: 'ledgerTick', when: 'view == gongwen.ledger && viewItem =~ /-tickable$/', group: '1_tick' },
    { id: 'ledgerCopy', when: 'view == gongwen.ledger', group: '2_copy' },
  ].map(entry);
}

function entry({ id, when, group }: Entry): Json {
  return { command: `gongwen.${id}`, when, group };
}

/** What an empty view says. */
export function welcome(): Json[] {
  const noReport = '!gongwen.isReport';
  return [
    { view: 'checklist', words: 'noReport', when: noReport },
    { view: 'checklist', words: 'noKind', when: 'gongwen.isReport && gongwen.checklistEmpty == kind' },
    { view: 'checklist', words: 'noParts', when: 'gongwen.isReport && gongwen.checklistEmpty == parts' },
    { view: 'review', words: 'noReport', when: noReport },
    { view: 'review', words: 'clean', when: 'gongwen.isReport && gongwen.reviewEmpty == clean' },
    { view: 'review', words: 'noneFits', when: 'gongwen.isReport && gongwen.reviewEmpty == filter' },
    { view: 'ledger', words: 'noReport', when: noReport },
    { view: 'ledger', words: 'noNumbers', when: 'gongwen.isReport && !gongwen.ledgerFilled' },
    { view: 'ledger', words: 'noneFits', when: 'gongwen.isReport && gongwen.ledgerFilled' },
  ].map(({ view, words, when }) => ({ view: `gongwen.${view}`, contents: `%view.${view}.${words}%`, when }));
}
