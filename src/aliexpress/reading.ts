/** What a reader is given: an answer the page received, and where, when and for whom it is read. */

/** An answer the page itself received: its address, what the page sent, and the body as text. */
export interface PageAnswer {
  readonly url: string;
  readonly requestBody?: string;
  readonly body: string;
}

export interface ReadingContext {
  /** Address of the page that received the answer. */
  readonly pageUrl: string;
  readonly now: number;
  /** IANA zone of the buyer. */
  readonly timeZone: string;
}
