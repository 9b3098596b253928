/** The organisation's settings on screen: what is stored, what is being changed, and both kept over a lock. */
import type { SettingsPageView } from "../lib/generated/bindings";
import { type Answer, ask, ipc } from "../lib/ipc";
import type { GatewayDraft, MailDraft } from "../lib/delivery";
import { changesOf, type Draft, draftOf, type OrganisationTab, settingsOf } from "../lib/settings";

const TABS: readonly OrganisationTab[] = ["rules", "help_desk", "delivery", "locale", "key", "backup"];

export class OrganisationSettings {
  page = $state.raw<SettingsPageView | null>(null);
  draft = $state<Draft | null>(null);
  tab = $state<OrganisationTab>("rules");
  /** The gateway or the mail server that is being set up; null while neither is. */
  gateway = $state.raw<GatewayDraft | null>(null);
  mail = $state.raw<MailDraft | null>(null);
  /** What is asked before saving, from the table of rules. */
  asks = $state.raw<readonly string[]>([]);

  get changes(): string[] {
    return this.page && this.draft ? changesOf(this.draft, this.page.settings) : [];
  }

  /** Reads what is stored. Unfinished changes stay, unless there are none. */
  async load(): Promise<Answer<SettingsPageView>> {
    const answer = await ask(() => ipc.settings());
    if (answer.kind === "done") {
      this.page = answer.value;
      this.draft ??= draftOf(answer.value.settings);
    }
    return answer;
  }

  undo(): void {
    if (this.page) this.draft = draftOf(this.page.settings);
  }

  /** Saves the draft; it has no problems. */
  async save(): Promise<Answer<null>> {
    const { draft, page } = this;
    if (!draft || !page) return { kind: "refused", refusal: { code: "out_of_order" } };
    const to = settingsOf($state.snapshot(draft), page.settings);
    const answer = await ask(() => ipc.changeSettings(to));
    if (answer.kind === "done") {
      this.draft = draftOf(to);
      await this.load();
    }
    return answer;
  }

  /** Without secrets: those are typed again. */
  kept(): Record<string, unknown> {
    return {
      tab: this.tab,
      draft: this.changes.length > 0 ? $state.snapshot(this.draft) : null,
      gateway: this.gateway && { ...this.gateway, secret: "" },
      mail: this.mail && { ...this.mail, secret: "" },
    };
  }

  /**
   * What was being changed before a lock. It was written by this page, so only its outline is looked at. Where there
   * was nothing, `first` is the part that was asked for.
   */
  restore(kept: Record<string, unknown>, first: string | null): void {
    this.tab = TABS.find((tab) => tab === (kept["tab"] ?? first)) ?? "rules";
    const { draft, gateway, mail } = kept;
    if (has(draft, "two_step")) this.draft = draft as Draft;
    if (has(gateway, "template")) this.gateway = gateway as GatewayDraft;
    if (has(mail, "host")) this.mail = mail as MailDraft;
  }
}

function has(kept: unknown, name: string): boolean {
  return typeof kept === "object" && kept !== null && name in kept;
}
