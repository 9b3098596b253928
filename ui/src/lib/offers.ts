/** What is to be told or offered after a log-in, one page each, the weightiest first. */
import type { ChangeView, OfferView as Offer } from "./generated/bindings";
import type { Page } from "../state/desk.svelte";

/** Data that was put back on this computer comes among what happened, and is told on a page of its own. */
export type OfferKind = Offer["kind"] | "from_backup";

/** One page. */
export interface OfferShown {
  kind: OfferKind;
  /** What Rust offered, for the pages that say more than a number. */
  offer: Offer;
  /** How many: codes left, wrong codes, codes used of the year's hundred. */
  count: number;
  /** What happened, of the pages that tell it. */
  changes: readonly ChangeView[];
  /** Where the first button leads; null when there is only something to know. */
  page: Page | null;
  /** Going past it is warned about. */
  warns: boolean;
}

const ORDER: readonly OfferKind[] = [
  "open_code",
  "from_backup",
  "wrong_codes",
  "happened",
  "no_codes",
  "save_codes",
  "new_phone",
  "few_codes",
  "used_recovery_code",
  "code_budget",
  "required_from",
  "recovery_key",
];
const PAGE: Record<OfferKind, Page | null> = {
  open_code: null,
  wrong_codes: "not_me",
  happened: "not_me",
  from_backup: "security",
  no_codes: "renew_codes",
  save_codes: "renew_codes",
  new_phone: "new_phone",
  few_codes: "renew_codes",
  used_recovery_code: null,
  code_budget: "new_phone",
  required_from: "switch_on",
  recovery_key: "renew_key",
};

/** The offers of a session as pages. A new phone says how many codes are left, so that is not a page of its own. */
export function offersOf(offers: readonly Offer[]): OfferShown[] {
  const left = offers.find((offer) => offer.kind === "used_recovery_code")?.left;
  const has = (kind: OfferKind): boolean => offers.some((offer) => offer.kind === kind);
  return offers
    .filter((offer) => !(offer.kind === "used_recovery_code" && (has("new_phone") || has("few_codes") || has("no_codes"))))
    .flatMap((offer) => (offer.kind === "happened" ? happened(offer) : [shown(offer.kind, offer, countOf(offer, left ?? 0))]))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function shown(kind: OfferKind, offer: Offer, count: number, changes: readonly ChangeView[] = []): OfferShown {
  return { kind, offer, count, changes, page: PAGE[kind], warns: kind === "no_codes" };
}

/** Nobody is asked "Was it you?" of data that was put back. */
function happened(offer: Extract<Offer, { kind: "happened" }>): OfferShown[] {
  const isBackup = (change: ChangeView): boolean => change.event === "backup_opened";
  const pages: [OfferKind, ChangeView[]][] = [
    ["from_backup", offer.changes.filter(isBackup)],
    ["happened", offer.changes.filter((change) => !isBackup(change))],
  ];
  return pages.filter(([, changes]) => changes.length > 0).map(([kind, changes]) => shown(kind, offer, 0, changes));
}

function countOf(offer: Offer, left: number): number {
  switch (offer.kind) {
    case "few_codes":
    case "used_recovery_code":
      return offer.left;
    case "wrong_codes":
      return offer.count;
    case "code_budget":
      return offer.used;
    case "new_phone":
      return left;
    default:
      return 0;
  }
}
