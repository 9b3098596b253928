//! The organisation's settings.

mod delivery;

use std::ops::RangeInclusive;

use tweestap_core::account::Role;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::clock::Timestamp;
use tweestap_core::help_desk::{self, About};
use tweestap_core::organisation::{
    HelpDeskContact, LANGUAGES, Languages, Methods, Organisation, PerRole, Profile, Requirement,
};
use tweestap_core::phone;
use tweestap_core::policy::{ChangeSettings, Denial, Operation, Search};
use zeroize::Zeroizing;

use crate::check::spend;
use crate::delivery::{MailServer, SmsGateway};
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{DeliverySettings, Fault, TwoStepCount};
use crate::retention::prune;
use crate::set_up::line_problem;

pub use delivery::DeliveryChange;

/// What the help desk can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The organisation's name.
    pub name: String,
    /// Whom to call.
    pub help_desk: HelpDeskContact,
    /// How much is asked.
    pub profile: Profile,
    /// Two-step for each role.
    pub two_step: PerRole<TwoStepSetting>,
    /// The methods people can choose anew.
    pub methods: Methods,
    /// Minutes without input before the window locks.
    pub inactivity_minutes: PerRole<u8>,
    /// Whether a password needs a special character.
    pub special_character: bool,
    /// The country of numbers typed without one.
    pub country: String,
    /// The languages people can choose, and that of messages to people who chose none.
    pub languages: Languages,
    /// How long log lines are kept, in days.
    pub log_kept_for_days: u32,
}

/// Two-step for one role, as it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TwoStepSetting {
    /// Nobody can switch it on anew.
    NotAvailable,
    /// Each person chooses.
    Optional,
    /// Everyone, after so many days of grace.
    Required {
        /// Days.
        grace_days: u16,
    },
}

/// The settings page: what is set, and how messages leave the app, without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsPage {
    /// What is set.
    pub settings: Settings,
    /// The gateway without its secret.
    pub sms: Option<SmsGateway>,
    /// The mail server without its password.
    pub mail: Option<MailServer>,
    /// From when nobody of a role logs in without two-step; `None`: never.
    pub required_from: PerRole<Option<Timestamp>>,
    /// How many of each role have it on.
    pub two_step_counts: PerRole<TwoStepCount>,
    /// When the paper with the recovery key was confirmed; `None` until then.
    pub recovery_key_confirmed_at: Option<Timestamp>,
    /// When a backup was last made; `None`: never.
    pub last_backup_at: Option<Timestamp>,
}

/// The least and most days that log lines are kept.
pub const LOG_DAYS: RangeInclusive<u32> = 365..=20 * 365;

/// The least and most minutes without input before a window locks.
pub const LOCK_MINUTES: RangeInclusive<u8> = 5..=60;

/// The most days of grace before two-step is required.
pub const GRACE_DAYS_AT_MOST: u16 = 365;

impl Desk {
    /// The settings, for the help desk.
    pub fn settings(&self, window: &WindowName) -> Result<Outcome<SettingsPage>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, _| {
            if !help_desk::may(loaded.account.role, About::Organisation, Operation::ChangeSettings) {
                return Ok(Denial::NotAllowed.into());
            }
            let DeliverySettings { sms, mail } = loaded.tx.delivery()?;
            let sms = sms.map(|sms| SmsGateway { secret: Zeroizing::default(), ..sms });
            let mail = mail.map(|mail| MailServer { secret: Zeroizing::default(), ..mail });
            Ok(Outcome::Done(SettingsPage {
                settings: settings_of(&loaded.organisation),
                sms,
                mail,
                required_from: loaded.organisation.two_step.map(Requirement::enforced_from),
                two_step_counts: loaded.tx.two_step_counts()?,
                recovery_key_confirmed_at: loaded.organisation.recovery_key_confirmed_at,
                last_backup_at: loaded.organisation.last_backup_at,
            }))
        })
    }

    /// Changes the settings, with effect at once. Nobody loses what they have on.
    pub fn change_settings(&self, window: &WindowName, to: &Settings) -> Result<Outcome<()>, Fault> {
        let problems = problems(to);
        let place = self.place(window);
        let outcome = decided(self, &mut place.hold(), ChangeSettings, |loaded, permitted, _, now| {
            let mut problems = problems;
            problems.extend(no_method_left(to.methods, &loaded.tx.delivery()?));
            if !problems.is_empty() {
                return Ok(Refusal::Fields(problems).into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let organisation = apply(&loaded.organisation, to, now.wall);
            loaded.tx.save_organisation(&organisation)?;
            let event = Event::SettingsChanged;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            prune(loaded.tx.as_mut(), &organisation, Some(loaded.account.id), now.wall)?;
            Ok(Outcome::Done(()))
        })?;
        if matches!(outcome, Outcome::Done(())) {
            self.renew_limits()?;
        }
        Ok(outcome)
    }

    /// Gives every window the time without input that is set for its person now.
    pub(crate) fn renew_limits(&self) -> Result<(), Fault> {
        let opened = self.opened()?;
        for window in self.window_names() {
            let place = self.place(&window);
            let mut held = place.hold();
            let Some(session) = held.as_mut() else { continue };
            let Ok(loaded) = Loaded::begin(&opened, session)? else { continue };
            let limit = loaded.organisation.inactivity_limit(loaded.account.role);
            if let Some(visit) = session.visit_mut() {
                visit.activity.set_limit(limit);
            }
        }
        Ok(())
    }
}

/// The organisation with the settings of `before`, as [`Desk::change_settings`] would make it;
/// `None` where they are as now, or could not be set today. Methods that would leave people
/// without one stay as they are now.
pub(crate) fn as_before(
    loaded: &Loaded<'_>,
    before: &Organisation,
    now: Timestamp,
) -> Result<Option<Organisation>, Fault> {
    let mut to = settings_of(before);
    if no_method_left(to.methods, &loaded.tx.delivery()?).is_some() {
        to.methods = loaded.organisation.methods;
    }
    let after = apply(&loaded.organisation, &to, now);
    Ok((problems(&to).is_empty() && after != loaded.organisation).then_some(after))
}

fn settings_of(organisation: &Organisation) -> Settings {
    let setting = |requirement| match requirement {
        Requirement::NotAvailable => TwoStepSetting::NotAvailable,
        Requirement::Optional => TwoStepSetting::Optional,
        Requirement::Required { grace_days, .. } => TwoStepSetting::Required { grace_days },
    };
    Settings {
        name: organisation.name.clone(),
        help_desk: organisation.help_desk.clone(),
        profile: organisation.profile,
        two_step: organisation.two_step.map(setting),
        methods: organisation.methods,
        inactivity_minutes: organisation.inactivity_minutes,
        special_character: organisation.special_character,
        country: organisation.country.clone(),
        languages: organisation.languages.clone(),
        log_kept_for_days: organisation.log_kept_for_days,
    }
}

/// Codes by SMS alone need a gateway.
fn no_method_left(methods: Methods, delivery: &DeliverySettings) -> Option<(Field, FieldProblem)> {
    let sms_cannot_work = !methods.app && methods.sms && delivery.sms.is_none();
    sms_cannot_work.then_some((Field::Methods, FieldProblem::NoneLeft))
}

/// What is wrong with the settings, field by field.
fn problems(to: &Settings) -> Vec<(Field, FieldProblem)> {
    let lines = [
        (Field::Organisation, &to.name, true),
        (Field::HelpDeskName, &to.help_desk.name, true),
        (Field::HelpDeskPhone, &to.help_desk.phone, true),
        (Field::HelpDeskHours, &to.help_desk.hours, true),
        (Field::HelpDeskOutsideHours, &to.help_desk.outside_hours, false),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(field, line, needed)| line_problem(line, needed).map(|problem| (field, problem)));
    let lock = |role| LOCK_MINUTES.contains(&to.inactivity_minutes.of(role));
    let grace = |role| match to.two_step.of(role) {
        TwoStepSetting::Required { grace_days } => grace_days <= GRACE_DAYS_AT_MOST,
        TwoStepSetting::NotAvailable | TwoStepSetting::Optional => true,
    };
    let is_ours = |tag: &String| LANGUAGES.contains(&tag.as_str());
    let values = [
        (Role::ALL.into_iter().all(lock), Field::LockMinutes, FieldProblem::OutOfRange),
        (Role::ALL.into_iter().all(grace), Field::GraceDays, FieldProblem::OutOfRange),
        (LOG_DAYS.contains(&to.log_kept_for_days), Field::LogDays, FieldProblem::OutOfRange),
        (phone::is_country(&to.country), Field::Country, FieldProblem::NotACountry),
        (to.methods.app || to.methods.sms, Field::Methods, FieldProblem::NoneLeft),
        (!to.languages.offered.is_empty(), Field::Languages, FieldProblem::NoneLeft),
        (to.languages.offered.iter().all(is_ours), Field::Languages, FieldProblem::NotALanguage),
        (
            to.languages.messages.as_deref().is_none_or(|tag| to.languages.offers(tag)),
            Field::MessageLanguage,
            FieldProblem::NotALanguage,
        ),
    ];
    let values = values.into_iter().filter(|(fits, ..)| !fits).map(|(_, field, problem)| (field, problem));
    lines.chain(values).collect()
}

fn apply(before: &Organisation, to: &Settings, now: Timestamp) -> Organisation {
    let requirement = |role| match (to.two_step.of(role), before.two_step.of(role)) {
        (TwoStepSetting::NotAvailable, _) => Requirement::NotAvailable,
        (TwoStepSetting::Optional, _) => Requirement::Optional,
        // Saving the same again does not begin the grace anew.
        (TwoStepSetting::Required { grace_days }, Requirement::Required { since, grace_days: old })
            if grace_days == old =>
        {
            Requirement::Required { since, grace_days }
        }
        (TwoStepSetting::Required { grace_days }, _) => Requirement::Required { since: now, grace_days },
    };
    Organisation {
        name: to.name.trim().to_owned(),
        help_desk: to.help_desk.clone(),
        profile: to.profile,
        two_step: PerRole {
            client: requirement(Role::Client),
            therapist: requirement(Role::Therapist),
            help_desk: requirement(Role::HelpDesk),
        },
        methods: to.methods,
        inactivity_minutes: to.inactivity_minutes,
        special_character: to.special_character,
        country: to.country.clone(),
        languages: to.languages.clone(),
        log_kept_for_days: to.log_kept_for_days,
        recovery_key_confirmed_at: before.recovery_key_confirmed_at,
        last_backup_at: before.last_backup_at,
    }
}
