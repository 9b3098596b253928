/** What a person wants to do, in words. */
import type { OperationName } from "./generated/bindings";
import { t } from "./i18n/index.svelte";

export function operationWords(operation: OperationName, minutes: number): string {
  return operation === "resume" ? t("operation-resume", { minutes }) : t(`operation-${operation}`);
}
