//! The messages of `paper.ftl` that the code uses, with their variables.

use crate::words::Message;

macro_rules! messages {
    ($($name:ident = $id:literal [$($variable:literal),*];)*) => {
        $(pub(crate) const $name: Message<{ const V: &[&str] = &[$($variable),*]; V.len() }> =
            Message::new($id, [$($variable),*]);)*

        /// Every message above: what the catalogues are held against.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &[&str])] = &[$(($id, &[$($variable),*])),*];
    };
}

messages! {
    FILE_RECOVERY_CODES = "paper-file-recovery-codes" [];
    FILE_RECOVERY_KEY = "paper-file-recovery-key" [];

    FILE_CHEAT_SHEET = "paper-file-cheat-sheet" [];
    FILE_ACCOUNTS = "paper-file-accounts" [];
    FILE_OVERVIEW = "paper-file-overview" [];

    PRACTICE = "paper-practice" [];
    PRACTICE_NOTE = "paper-practice-note" [];
    ACCOUNT = "paper-account" [];
    LOG_IN_AS = "paper-log-in-as" [];
    MADE_ON = "paper-made-on" [];
    DATE = "paper-date" ["day", "month", "year"];
    PAGE = "paper-page" ["page", "pages"];
    BY_HAND = "paper-by-hand" [];

    CODES_TITLE = "paper-codes-title" [];
    CODES_LEAD = "paper-codes-lead" [];
    CODES_USED_ON = "paper-codes-used-on" [];
    CODES_HOW = "paper-codes-how" [];
    CODES_HOW_LOG_IN = "paper-codes-how-log-in" [];
    CODES_HOW_CHOOSE = "paper-codes-how-choose" [];
    CODES_HOW_TYPE = "paper-codes-how-type" [];
    CODES_HOW_ONCE = "paper-codes-how-once" [];
    CODES_KEEP = "paper-codes-keep" [];
    CODES_KEEP_APART = "paper-codes-keep-apart" [];
    CODES_KEEP_SECRET = "paper-codes-keep-secret" [];
    CODES_KEEP_RENEW = "paper-codes-keep-renew" [];

    HELP_TITLE = "paper-help-title" [];
    HELP_CALL = "paper-help-call" ["desk"];
    HELP_CHECK = "paper-help-check" [];

    HANDOUT_NUMBER = "paper-handout-number" ["number"];
    HANDOUT_STEPS = "paper-handout-steps" [];
    HANDOUT_AFTER = "paper-handout-after" [];
    HANDOUT_RULE = "paper-handout-rule" [];

    ROLE_CARD_HOW = "paper-role-card-how" [];

    CHEAT_TITLE = "paper-cheat-title" [];
    CHEAT_LEAD = "paper-cheat-lead" [];
    CHEAT_DAILY = "paper-cheat-daily" [];
    CHEAT_DAILY_LOG_IN = "paper-cheat-daily-log-in" [];
    CHEAT_DAILY_LOCK = "paper-cheat-daily-lock" [];
    CHEAT_DAILY_CLOCK = "paper-cheat-daily-clock" [];
    CHEAT_LOST = "paper-cheat-lost" [];
    CHEAT_LOST_PHONE = "paper-cheat-lost-phone" [];
    CHEAT_LOST_PASSWORD = "paper-cheat-lost-password" [];
    CHEAT_LOST_ALL = "paper-cheat-lost-all" [];
    CHEAT_NEW = "paper-cheat-new" [];
    CHEAT_NEW_PHONE = "paper-cheat-new-phone" [];
    CHEAT_NEW_CODES = "paper-cheat-new-codes" [];
    CHEAT_NEW_OFF = "paper-cheat-new-off" [];
    CHEAT_NEVER = "paper-cheat-never" [];
    CHEAT_NEVER_TELL = "paper-cheat-never-tell" [];
    CHEAT_NEVER_CALL = "paper-cheat-never-call" [];
    CHEAT_NEVER_TOGETHER = "paper-cheat-never-together" [];

    ACCOUNTS_TITLE = "paper-accounts-title" [];
    ACCOUNTS_LEAD = "paper-accounts-lead" [];

    OVERVIEW_NAME = "paper-overview-name" [];
    OVERVIEW_SCENARIO = "paper-overview-scenario" [];
    OVERVIEW_AT = "paper-overview-at" [];

    KEY_TITLE = "paper-key-title" [];
    KEY_LEAD = "paper-key-lead" [];
    KEY_GROUP = "paper-key-group" ["number"];
    KEY_OPENS = "paper-key-opens" [];
    KEY_OPENS_DATA = "paper-key-opens-data" [];
    KEY_OPENS_PERSON = "paper-key-opens-person" [];
    KEY_HOW = "paper-key-how" [];
    KEY_HOW_START = "paper-key-how-start" [];
    KEY_HOW_TYPE = "paper-key-how-type" [];
    KEY_HOW_AFTER = "paper-key-how-after" [];
    KEY_KEEP = "paper-key-keep" [];
    KEY_KEEP_SAFE = "paper-key-keep-safe" [];
    KEY_KEEP_POWER = "paper-key-keep-power" [];
    KEY_KEEP_OLD = "paper-key-keep-old" [];
}
