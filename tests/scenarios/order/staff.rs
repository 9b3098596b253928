//! Every request that staff send about others and the organisation, with all that it
//! carries. The client in it is the therapist's own.

use std::path::Path;

use tweestap_core::account::{AccountId, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::audit::IdentityCheck;
use tweestap_core::clock::Timestamp;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::{HelpDeskContact, Languages, Methods, Organisation, PerRole, Profile};
use tweestap_usecases::delivery::Destination;
use tweestap_usecases::import_people::{ImportLine, Progress};
use tweestap_usecases::issue_code::Grounds;
use tweestap_usecases::people::PersonForm;
use tweestap_usecases::ports::{BackedUpPerson, BackupContents, LogQuery, PeopleFilter, Therapist};
use tweestap_usecases::second_person::SecondPerson;
use tweestap_usecases::settings::{DeliveryChange, Settings, TwoStepSetting};

use super::Act;
use super::ends::{backup_end, end, set_up_end};

/// By its name in the table.
pub(super) const REQUESTS: &[(&str, Act)] = &[
    ("search_people", |s| end(s.house.desk.search_people(&s.at, "", PeopleFilter::All, 0, 50))),
    ("therapists", |s| end(s.house.desk.therapists(&s.at, ""))),
    ("person", |s| end(s.house.desk.person(&s.at, s.client))),
    ("reset_two_step", |s| {
        end(s.house.desk.reset_two_step(&s.at, s.client, &grounds(), false, SecondPerson::Nobody))
    }),
    ("reset_two_step with the recovery key", |s| {
        let second = SecondPerson::RecoveryKey("00000-00000-00000-00000-00000-00000");
        end(s.house.desk.reset_two_step(&s.at, s.client, &grounds(), true, second))
    }),
    ("hand_out_password_code", |s| {
        end(s.house.desk.hand_out_password_code(&s.at, s.client, &grounds(), SecondPerson::Nobody))
    }),
    ("issue_welcome_code", |s| end(s.house.desk.issue_welcome_code(&s.at, s.client))),
    ("withdraw_code", |s| end(s.house.desk.withdraw_code(&s.at, s.client, IssuedCodeKind::Reset))),
    ("create_account", |s| end(s.house.desk.create_account(&s.at, &form(Role::Client)))),
    ("edit_person", |s| {
        end(s.house.desk.edit_person(&s.at, s.client, &form(Role::Client), SecondPerson::Nobody))
    }),
    ("edit_person, another role", |s| {
        end(s.house.desk.edit_person(&s.at, s.client, &form(Role::HelpDesk), SecondPerson::Nobody))
    }),
    ("deactivate", |s| end(s.house.desk.change_standing(&s.at, s.client, Standing::Deactivated))),
    ("reactivate", |s| end(s.house.desk.change_standing(&s.at, s.client, Standing::Active))),
    ("remove", |s| end(s.house.desk.change_standing(&s.at, s.client, Standing::Removed))),
    ("assign_client", |s| {
        end(s.house.desk.assign_client(&s.at, s.client, Therapist { id: s.therapist, until: None }))
    }),
    ("release_client", |s| end(s.house.desk.release_client(&s.at, s.client, s.therapist))),
    ("try_import", |s| end(s.house.desk.try_import(&s.at, &[line()]))),
    ("import_people", |s| end(s.house.desk.import_people(&s.at, &[line()], &Progress::default()))),
    ("export_people", |s| end(s.house.desk.export_people(&s.at))),
    ("settings", |s| end(s.house.desk.settings(&s.at))),
    ("change_settings", |s| end(s.house.desk.change_settings(&s.at, &settings()))),
    ("change_delivery", |s| end(s.house.desk.change_delivery(&s.at, &DeliveryChange::Sms(None)))),
    ("send_test", |s| end(s.house.desk.send_test(&s.at, Destination::Mail("a@b.example".into())))),
    ("log", |s| end(s.house.desk.log(&s.at, &LogQuery { limit: 5, ..LogQuery::default() }))),
    ("check_log", |s| end(s.house.desk.check_log(&s.at))),
    ("before_backing_up", |s| end(s.house.desk.before_backing_up(&s.at))),
    ("back_up", |s| set_up_end(s.house.desk.back_up(&s.at, Path::new("no folder/backup")))),
    ("before_restoring", |s| end(s.house.desk.before_restoring(&s.at))),
    ("read_backup", |s| backup_end(s.house.desk.read_backup(&s.at, Path::new("no backup")))),
    ("try_backup", |s| end(s.house.desk.try_backup(&s.at, &backup()))),
    ("restore_backup", |s| end(s.house.desk.restore_backup(&s.at, &backup()))),
    ("export_log", |s| end(s.house.desk.export_log(&s.at, &LogQuery::default()))),
];

fn grounds() -> Grounds {
    Grounds { identity_check: IdentityCheck::CalledBack, reason: "lost the phone".into() }
}

fn form(role: Role) -> PersonForm {
    PersonForm {
        name: "Noor Bakker".into(),
        address: "noor@praktijk.example".into(),
        contact_number: "030 765 43 21".into(),
        role,
    }
}

/// With somebody who is not there now.
fn backup() -> BackupContents {
    let made_at = Timestamp::from_millis(1_772_442_000_000);
    let noor = BackedUpPerson {
        id: AccountId::from_bytes([8; 16]),
        role: Role::Client,
        standing: Standing::Active,
        name: "Noor Bakker".into(),
        address: Address::parse("noor@praktijk.example").unwrap(),
        language: None,
        contact_number: String::new(),
        created_at: made_at,
        therapists: Vec::new(),
    };
    let organisation = Organisation::new("Praktijk aan de gracht".into(), settings().help_desk, made_at);
    BackupContents { made_at, organisation, people: vec![noor] }
}

fn line() -> ImportLine {
    ImportLine {
        number: 2,
        name: "Noor Bakker".into(),
        address: "noor@praktijk.example".into(),
        contact_number: String::new(),
        role: Some(Role::Client),
    }
}

fn settings() -> Settings {
    Settings {
        name: "Praktijk aan de gracht".into(),
        help_desk: HelpDeskContact {
            name: "Help desk".into(),
            phone: "030 123 45 67".into(),
            hours: "9 to 5".into(),
            outside_hours: String::new(),
        },
        profile: Profile::Strict,
        two_step: PerRole::all(TwoStepSetting::Optional),
        methods: Methods { app: true, sms: true },
        inactivity_minutes: PerRole::all(30),
        special_character: false,
        country: "NL".into(),
        languages: Languages::default(),
        log_kept_for_days: 1000,
    }
}
