//! Every request that a person sends about themselves, with all that it carries.

use std::path::Path;

use tweestap_core::organisation::HelpDeskContact;
use tweestap_core::policy::Operation;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::Password;
use tweestap_usecases::ports::KeyPlace;
use tweestap_usecases::resume::Passed;
use tweestap_usecases::set_up::SetUp;

use super::Act;
use super::ends::{backup_end, end, fault, kebab, nothing, of_fault, screen, set_up_end, yes};
use super::scene::draft;

/// By its name in the table.
pub(super) const REQUESTS: &[(&str, Act)] = &[
    ("log_in", |s| end(s.house.desk.log_in(&s.at, "hugo@praktijk.example", s.password()))),
    ("enter_code", |s| end(s.house.desk.enter_code(&s.at, &s.code()))),
    ("enter_recovery_code", |s| end(s.house.desk.enter_recovery_code(&s.at, &s.recovery_code()))),
    ("unlock_with_password", |s| end(s.house.desk.unlock_with_password(&s.at, s.password()))),
    ("start_again", |s| {
        s.house.desk.start_again(&s.at);
        nothing()
    }),
    ("log_out", |s| fault(s.house.desk.log_out(&s.at))),
    ("lock", |s| fault(s.house.desk.lock(&s.at).map(|_| ()))),
    ("activity", |s| {
        s.house.desk.activity(&s.at);
        nothing()
    }),
    ("look_at_clock", |s| {
        let passed = s.house.desk.look_at_clock();
        let here = passed.into_iter().find(|(at, _)| *at == s.at).map(|(_, passed)| passed);
        kebab(&format!("{:?}", here.unwrap_or(Passed::Nothing)))
    }),
    ("screen", |s| screen(s.house.desk.screen(&s.at))),
    ("keep_draft", |s| yes(s.house.desk.keep_draft(&s.at, draft()))),
    ("take_draft", |s| yes(s.house.desk.take_draft(&s.at).is_some())),
    ("begin log_in", |s| end(s.house.desk.begin(&s.at, Operation::LogIn))),
    ("begin resume", |s| end(s.house.desk.begin(&s.at, Operation::Resume))),
    ("begin change_password", |s| end(s.house.desk.begin(&s.at, Operation::ChangePassword))),
    ("begin switch_on", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOn))),
    ("begin switch_on_at_log_in", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOnAtLogIn))),
    ("begin change_two_step", |s| end(s.house.desk.begin(&s.at, Operation::ChangeTwoStep))),
    ("begin renew_recovery_codes", |s| end(s.house.desk.begin(&s.at, Operation::RenewRecoveryCodes))),
    ("begin switch_off", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOff))),
    ("begin renew_recovery_key", |s| end(s.house.desk.begin(&s.at, Operation::RenewRecoveryKey))),
    ("begin reset_two_step", |s| end(s.house.desk.begin(&s.at, Operation::ResetTwoStep))),
    ("prove_password", |s| end(s.house.desk.prove_password(&s.at, s.password()))),
    ("prove_code", |s| end(s.house.desk.prove_code(&s.at, &s.code()))),
    ("prove_recovery_code", |s| end(s.house.desk.prove_recovery_code(&s.at, &s.recovery_code()))),
    ("drop_challenge", |s| {
        s.house.desk.drop_challenge(&s.at);
        nothing()
    }),
    ("start_enrolment", |s| end(s.house.desk.start_enrolment(&s.at))),
    ("confirm_enrolment", |s| end(s.house.desk.confirm_enrolment(&s.at, &s.first_code()))),
    ("stop_enrolment", |s| {
        s.house.desk.stop_enrolment(&s.at);
        nothing()
    }),
    ("enrolment_key", |s| yes(s.house.desk.enrolment_key(&s.at).is_some())),
    ("renew_recovery_codes", |s| end(s.house.desk.renew_recovery_codes(&s.at))),
    ("shown_recovery_codes", |s| yes(!s.house.desk.shown_recovery_codes(&s.at).is_empty())),
    ("confirm_recovery_codes", |s| end(s.house.desk.confirm_recovery_codes(&s.at, &s.recovery_code()))),
    ("leave_recovery_codes", |s| {
        s.house.desk.leave_recovery_codes(&s.at);
        nothing()
    }),
    ("change_password", |s| end(s.house.desk.change_password(&s.at, "snow on the roof again".into()))),
    ("judge_own_password", |s| {
        let new = Password::new("snow on the roof again".into()).unwrap();
        match s.house.desk.judge_own_password(&s.at, &new) {
            Ok(judgement) => yes(judgement.is_some()),
            Err(fault) => of_fault(&fault),
        }
    }),
    ("remove_two_step", |s| end(s.house.desk.remove_two_step(&s.at))),
    ("own_profile", |s| end(s.house.desk.own_profile(&s.at))),
    ("own_security", |s| end(s.house.desk.own_security(&s.at))),
    ("rules", |s| end(s.house.desk.rules(&s.at))),
    ("card", |s| end(s.house.desk.card(&s.at))),
    ("organisation_name", |s| fault(s.house.desk.organisation_name())),
    ("renew_recovery_key", |s| set_up_end(s.house.desk.renew_recovery_key(&s.at))),
    ("recovery_key_on_paper", |s| yes(!s.house.desk.recovery_key_on_paper().is_empty())),
    ("confirm_recovery_key", |s| end(s.house.desk.confirm_recovery_key(1, "ABCDE"))),
    ("open_with_recovery_key", |s| {
        let key = RecoveryKey::generate(&[7; 16]).expose_text();
        set_up_end(s.house.desk.open_with_recovery_key(&key, true))
    }),
    ("before_opening_a_backup", |s| end(Ok(s.house.desk.before_opening_a_backup()))),
    ("look_at_backup", |s| backup_end(s.house.desk.look_at_backup(Path::new("no backup")))),
    ("open_backup", |s| {
        let key = RecoveryKey::generate(&[7; 16]).expose_text();
        backup_end(s.house.desk.open_backup(Path::new("no backup"), &key, true))
    }),
    ("set_up", |s| set_up_end(s.house.desk.set_up(&s.at, form()))),
    ("open", |s| {
        s.house.desk.open();
        nothing()
    }),
    ("close", |s| {
        s.house.desk.close();
        s.house.desk.open();
        nothing()
    }),
    ("lock_with_screen", |s| {
        s.house.desk.lock_with_screen();
        nothing()
    }),
    ("request_password_code", |s| end(s.house.desk.request_password_code("hugo@praktijk.example"))),
    ("enter_issued_code", |s| {
        end(s.house.desk.enter_issued_code(&s.at, "hugo@praktijk.example", &s.password_code()))
    }),
    ("enter_recovery_code with a reset code", |s| {
        end(s.house.desk.enter_recovery_code(&s.at, &s.reset_code()))
    }),
    ("choose_password", |s| end(s.house.desk.choose_password(&s.at, "snow on the roof again".into()))),
    ("end_reset_without", |s| end(s.house.desk.end_reset_without(&s.at))),
    ("refuse_reset", |s| end(s.house.desk.refuse_reset(&s.at))),
    ("not_me", |s| end(s.house.desk.not_me(&s.at))),
    ("start_sms_enrolment", |s| end(s.house.desk.start_sms_enrolment(&s.at, "06 12345678"))),
    ("send_code", |s| end(s.house.desk.send_code(&s.at))),
    ("own_log", |s| end(s.house.desk.own_log(&s.at, None))),
];

fn form() -> SetUp {
    SetUp {
        organisation: "Another practice".into(),
        help_desk: HelpDeskContact {
            name: "Helpdesk".into(),
            phone: "030 123 45 67".into(),
            hours: "9 to 5".into(),
            outside_hours: String::new(),
        },
        name: "Hugo Smit".into(),
        address: "other@praktijk.example".into(),
        password: "seven old lamps burning".to_owned().into(),
        key_place: KeyPlace::KeyFile,
    }
}
