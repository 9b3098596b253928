/** How SMS and mail leave the app, while it is being set up: what is missing, and when a secret has to be typed anew. */
import { missing, type Problem, problem } from "../state/problems.svelte";
import type { FieldName, FieldProblemView, GatewayAuthenticationView, MailServerView, PresetView, SmsGatewayView } from "./generated/bindings";
import { t } from "./i18n/index.svelte";

/** Numbers as they are typed. The secret is never kept and never shown. */
export type GatewayDraft = Omit<SmsGatewayView, "timeout_seconds"> & { timeout: string };
export type MailDraft = Omit<MailServerView, "port"> & { port: string };

export const CUSTOM = "custom";
const EMPTY: GatewayDraft = {
  preset: CUSTOM,
  url: "https://",
  method: "POST",
  authentication: { kind: "bearer" },
  secret: "",
  format: "json",
  template: '{"to":"{to}","from":"{from}","text":"{text}"}',
  from: "",
  success: null,
  timeout: "15",
};

export function gatewayDraft(stored: SmsGatewayView | null, presets: readonly PresetView[]): GatewayDraft {
  const first = stored ?? presets[0]?.gateway;
  if (!first) return EMPTY;
  const { timeout_seconds, ...same } = first;
  return { ...same, timeout: String(timeout_seconds) };
}

/** The draft with another provider: what is the organisation's own stays, everything else is the provider's. One that is not in the list begins plainly, not in the way of the one that stood there. */
export function withProvider(draft: GatewayDraft, name: string, presets: readonly PresetView[]): GatewayDraft {
  const preset = presets.find((each) => each.gateway.preset === name)?.gateway;
  const base = preset ? gatewayDraft(preset, presets) : EMPTY;
  return { ...base, from: draft.from, secret: draft.secret };
}

/** Another way for the key to go along, with an empty place for what belongs to it. */
export function authenticationOf(kind: GatewayAuthenticationView["kind"]): GatewayAuthenticationView {
  if (kind === "basic") return { kind, user: "" };
  return kind === "header" ? { kind, name: "" } : { kind };
}

export function gatewayOf({ timeout, ...same }: GatewayDraft): SmsGatewayView {
  return { ...same, url: same.url.trim(), from: same.from.trim(), timeout_seconds: Number(timeout) };
}

/** What stands in braces in the address and is not filled in by the app: the provider gave it to the organisation. */
export function placesToFill(url: string): string[] {
  return [...url.matchAll(/\{([^}]*)\}/g)].map((match) => match[0]).filter((place) => place !== "{user}");
}

export function gatewayProblems(draft: GatewayDraft, stored: SmsGatewayView | null): Problem[] {
  const { authentication: by } = draft;
  const number = Number(draft.timeout);
  return [
    ...(isSafe(draft.url.trim()) ? [] : [problem("gateway-url", t("gateway-https"))]),
    ...(placesToFill(draft.url).length === 0 ? [] : [problem("gateway-url", t("gateway-address-fill", { places: placesToFill(draft.url).join(", ") }))]),
    ...(by.kind === "basic" && !by.user.trim() ? [missing("gateway-user", t("gateway-user"))] : []),
    ...(by.kind === "header" && !by.name.trim() ? [missing("gateway-header", t("gateway-header-name"))] : []),
    ...(draft.secret || (stored && !gatewayNeedsSecret(draft, stored)) ? [] : [missing("gateway-secret", t("gateway-secret"))]),
    ...(draft.from.trim() || !draft.template.includes("{from}") ? [] : [missing("gateway-from", t("gateway-from"))]),
    ...(/\{to(_digits|_00)?\}/.test(draft.template) ? [] : [problem("gateway-template", t("gateway-template-to", { place: "{to}" }))]),
    ...(draft.template.includes("{text}") ? [] : [problem("gateway-template", t("gateway-template-to", { place: "{text}" }))]),
    ...(draft.success && !draft.success.pointer.trim() ? [missing("gateway-pointer", t("gateway-pointer"))] : []),
    ...(/^\d+$/.test(draft.timeout.trim()) && number >= 1 && number <= 60 ? [] : [problem("gateway-timeout", t("gateway-timeout-wrong"))]),
  ];
}

/** What Rust found, at the fields of the form: the same words that the page has for it, where it looks for it too. */
export function refusedDelivery(kind: "gateway" | "mail", found: readonly FieldProblemView[]): Problem[] {
  return found.map(({ field, problem: what }) => {
    const id = (DELIVERY_FIELDS[field] ?? "").replace("*", kind);
    if (field === "delivery_from" && what === "not_an_address") return problem(id, t("mail-from-wrong"));
    if (field === "gateway_url" && what === "not_protected") return problem(id, t("gateway-https"));
    if (field === "gateway_timeout") return problem(id, t("gateway-timeout-wrong"));
    if (field === "mail_port") return problem(id, t("mail-port-wrong"));
    return problem(id, t("field-problem", { what }));
  });
}

const DELIVERY_FIELDS: Partial<Record<FieldName, string>> = {
  gateway_url: "gateway-url",
  gateway_method: "gateway-method",
  gateway_user: "gateway-user",
  gateway_header: "gateway-header",
  gateway_template: "gateway-template",
  gateway_success: "gateway-pointer",
  gateway_timeout: "gateway-timeout",
  mail_host: "mail-host",
  mail_port: "mail-port",
  mail_security: "mail-security",
  delivery_secret: "*-secret",
  delivery_from: "*-from",
};

/** Rust refuses an empty secret then; here it only decides what the page says. */
export function gatewayNeedsSecret(draft: GatewayDraft, stored: SmsGatewayView): boolean {
  const same = (of: { url: string; template: string; method: string; authentication: GatewayAuthenticationView }): string =>
    JSON.stringify([of.url.trim(), of.template, of.method, of.authentication.kind, { ...of.authentication }]);
  return same(draft) !== same(stored);
}

export function mailDraft(stored: MailServerView | null): MailDraft {
  if (!stored) return { host: "", port: "465", security: "tls", user: "", secret: "", from: "" };
  const { port, ...same } = stored;
  return { ...same, port: String(port) };
}

export function mailOf({ port, ...same }: MailDraft): MailServerView {
  return { ...same, host: same.host.trim(), user: same.user.trim(), from: same.from.trim(), port: Number(port) };
}

export function mailProblems(draft: MailDraft, stored: MailServerView | null): Problem[] {
  const port = Number(draft.port);
  const needsSecret = !(draft.user.trim() === "" && draft.security === "none") && (!stored || mailNeedsSecret(draft, stored));
  return [
    ...(draft.host.trim() ? [] : [missing("mail-host", t("mail-host"))]),
    ...(/^\d+$/.test(draft.port.trim()) && port >= 1 && port <= 65535 ? [] : [problem("mail-port", t("mail-port-wrong"))]),
    ...(needsSecret && !draft.secret ? [missing("mail-secret", t("mail-secret"))] : []),
    ...(draft.from.trim() ? [] : [missing("mail-from", t("mail-from"))]),
    ...(!draft.from.trim() || /^\S+@\S+$/.test(draft.from.trim()) ? [] : [problem("mail-from", t("mail-from-wrong"))]),
  ];
}

export function mailNeedsSecret(draft: MailDraft, stored: MailServerView): boolean {
  return draft.host.trim() !== stored.host || Number(draft.port) !== stored.port || draft.user.trim() !== stored.user || draft.security !== stored.security;
}

/** https, or http to this computer itself. */
function isSafe(url: string): boolean {
  return /^https:\/\/[^\s/]+/.test(url) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(url);
}
