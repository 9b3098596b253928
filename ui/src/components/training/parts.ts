/** What practice puts around the app: loaded in a practice process alone. */
export { default as Band } from "../practice/PracticeBand.svelte";
export { default as Panel } from "./Panel.svelte";
export { default as PhoneSide } from "./PhoneSide.svelte";
export { training } from "../../state/training.svelte";
