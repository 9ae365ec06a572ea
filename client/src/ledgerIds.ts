/** Goes to a number; carried by the items of the ledger, never shown in the palette. */
export const REVEAL_NUMBER = 'gongwen.ledgerReveal';

/** Asks for two numbers and writes their sentence; carried by a completion as well. */
export const DATA_SENTENCE = 'gongwen.dataSentence';
