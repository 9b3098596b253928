//! The people of the practice organisation. All of them are invented.
//!
//! The words of the passwords are the same in English, Dutch and German, so that
//! everyone in a training can read and type them. Each password meets the rules,
//! those of the strict profile too.

use std::time::Duration;

use tweestap_core::account::{Role, Standing};

use crate::words::Words;

/// Someone of the practice organisation, for the trainer's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticePerson {
    /// The name, as it is now.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// What they type to log in.
    pub address: &'static str,
    /// The password that opens the account now. `None` where none does: none was
    /// chosen yet, another was chosen since the start, or the account is closed.
    pub password: Option<&'static str>,
    /// One of the twelve equal accounts for the people of a training.
    pub is_participant: bool,
    /// The addresses of the clients they are a therapist of.
    pub caseload: &'static [&'static str],
}

/// The organisation's name.
pub(crate) const ORGANISATION: &str = "Praktijk Merelhof";

/// How long ago the organisation was set up.
pub(crate) const FOUNDED: Duration = days(120);

/// How someone stands when a practice begins.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) address: &'static str,
    pub(crate) standing: Standing,
    /// The password and how long ago it was chosen.
    pub(crate) password: Option<(&'static str, Duration)>,
    /// How long ago the account was made.
    pub(crate) made: Duration,
    /// How long ago the last log-in was.
    pub(crate) logged_in: Option<Duration>,
    pub(crate) is_participant: bool,
    pub(crate) caseload: &'static [&'static str],
}

/// Everyone, staff first. The first one set the organisation up.
pub(crate) fn everyone(words: &Words) -> Vec<Start> {
    let help_desk = HELP_DESK.iter().map(|row| row.start(Role::HelpDesk));
    let therapists = THERAPISTS.iter().map(|(row, caseload)| {
        let person = row.start(Role::Therapist);
        Start { caseload, ..person }
    });
    let clients = CLIENTS.iter().map(|row| row.start(Role::Client));
    let participants =
        (1..).zip(PARTICIPANTS).map(|(number, row)| participant(words.participant(number), row));
    help_desk.chain(therapists).chain(clients).chain(participants).collect()
}

/// A row of the tables below.
struct Row {
    name: &'static str,
    address: &'static str,
    password: &'static str,
    state: State,
    /// Days ago.
    made: u16,
}

/// What became of an account.
enum State {
    /// In use.
    Used {
        /// When the password was chosen, days ago.
        chose: u16,
        /// The last log-in, minutes ago.
        logged_in: u32,
    },
    /// Nobody chose a password yet.
    Waiting,
    /// Closed by staff.
    Closed {
        /// The last log-in, days ago.
        logged_in: u16,
    },
}

const fn used(
    name: &'static str,
    address: &'static str,
    password: &'static str,
    dates: (u16, u16, u32),
) -> Row {
    let (made, chose, logged_in) = dates;
    Row { name, address, password, state: State::Used { chose, logged_in }, made }
}

const fn days(count: u16) -> Duration {
    Duration::from_hours(24 * count as u64)
}

/// Minutes of whole days and hours ago.
const fn ago(days: u32, hours: u32) -> u32 {
    (days * 24 + hours) * 60
}

impl Row {
    fn start(&self, role: Role) -> Start {
        let minutes = |count: u32| Duration::from_mins(u64::from(count));
        let (standing, chose, logged_in) = match self.state {
            State::Used { chose, logged_in } => {
                (Standing::Active, Some(days(chose)), Some(minutes(logged_in)))
            }
            State::Waiting => (Standing::Active, None, None),
            State::Closed { logged_in } => {
                (Standing::Deactivated, Some(days(self.made)), Some(days(logged_in)))
            }
        };
        Start {
            name: self.name.to_owned(),
            role,
            address: self.address,
            standing,
            password: chose.map(|chose| (self.password, chose)),
            made: days(self.made),
            logged_in,
            is_participant: false,
            caseload: &[],
        }
    }
}

/// All in the same state: the password chosen, never logged in.
fn participant(name: String, (address, password): (&'static str, &'static str)) -> Start {
    Start {
        name,
        role: Role::Client,
        address,
        standing: Standing::Active,
        password: Some((password, days(14))),
        made: days(14),
        logged_in: None,
        is_participant: true,
        caseload: &[],
    }
}

/// Dates: made, password chosen, both days ago; last log-in, minutes ago.
#[rustfmt::skip]
const HELP_DESK: [Row; 2] = [
    used("Youssef El Amrani", "youssef.elamrani@merelhof.example", "zebra-piano-lava-tram", (120, 76, ago(0, 2))),
    used("Marijke Postma", "marijke.postma@merelhof.example", "mango-taxi-atlas-judo", (118, 31, ago(1, 1))),
];

#[rustfmt::skip]
const THERAPISTS: [(Row, &[&str]); 4] = [
    (used("Sanne de Vries", "sanne.devries@merelhof.example", "panda-tango-sofa-kiwi", (117, 76, ago(1, 0))), SANNES_CLIENTS),
    (used("Ruben Bakker", "ruben.bakker@merelhof.example", "tornado-yoga-pizza-album", (117, 117, ago(2, 1))), RUBENS_CLIENTS),
    (used("Leyla Yilmaz", "leyla.yilmaz@merelhof.example", "gorilla-quiz-sauna-echo", (96, 12, ago(0, 4))), LEYLAS_CLIENTS),
    (used("Karel Smit", "karel.smit@merelhof.example", "domino-jazz-tundra-poncho", (63, 62, ago(3, 2))), PARTICIPANTS_THERAPISTS),
];

#[rustfmt::skip]
const CLIENTS: [Row; 11] = [
    used("Fatima Bouzid", "fatima.bouzid@mail.example", "koala-radio-delta-rodeo", (54, 53, ago(0, 3))),
    used("Lotte Hendriks", "lotte.h@mail.example", "robot-samba-villa-lotus", (88, 40, ago(0, 19))),
    used("Anouk Jansen", "anouk.jansen@mail.example", "jaguar-tennis-aroma-tuba", (41, 41, ago(6, 0))),
    Row { name: "Emma Kuipers", address: "e.kuipers@mail.example", password: "", state: State::Waiting, made: 1 },
    used("Joris van der Meulen", "joris.vdmeulen@mail.example", "safari-polka-album-wind", (70, 69, ago(3, 1))),
    used("Tomasz Nowak", "t.nowak@mail.example", "karaoke-delta-zebra-trio", (65, 20, ago(8, 2))),
    used("Ravi Ramdin", "ravi.ramdin@mail.example", "puma-espresso-tempo-land", (49, 48, ago(4, 3))),
    Row { name: "Daan Willems", address: "daan.willems@mail.example", password: "magma-forum-banjo-taxi", state: State::Closed { logged_in: 80 }, made: 112 },
    used("Ilse Mulder", "ilse.mulder@mail.example", "lasso-panorama-rodeo-kiwi", (80, 22, ago(2, 4))),
    used("Samir Haddad", "samir.haddad@mail.example", "mandala-hotel-polka-ring", (37, 36, ago(5, 1))),
    // A child: no mail address, so a log-in name.
    used("Noor Peeters", "noor.p", "flamingo-tuba-salami-park", (26, 26, ago(9, 2))),
];

const SANNES_CLIENTS: &[&str] = &[
    "fatima.bouzid@mail.example",
    "lotte.h@mail.example",
    "anouk.jansen@mail.example",
    "e.kuipers@mail.example",
    "joris.vdmeulen@mail.example",
    "t.nowak@mail.example",
    "ravi.ramdin@mail.example",
    "daan.willems@mail.example",
];

const RUBENS_CLIENTS: &[&str] =
    &["ilse.mulder@mail.example", "samir.haddad@mail.example", "joris.vdmeulen@mail.example"];

const LEYLAS_CLIENTS: &[&str] = &["noor.p", "samir.haddad@mail.example"];

/// The training's own group.
const PARTICIPANTS_THERAPISTS: &[&str] = &{
    let mut addresses = [""; PARTICIPANTS.len()];
    let mut place = 0;
    while place < PARTICIPANTS.len() {
        addresses[place] = PARTICIPANTS[place].0;
        place += 1;
    }
    addresses
};

const PARTICIPANTS: [(&str, &str); 12] = [
    ("deelnemer1@merelhof.example", "panda-robot-kiwi-hotel"),
    ("deelnemer2@merelhof.example", "tango-lava-zebra-radio"),
    ("deelnemer3@merelhof.example", "mango-judo-villa-trio"),
    ("deelnemer4@merelhof.example", "koala-pizza-jazz-atlas"),
    ("deelnemer5@merelhof.example", "piano-tundra-salami-sofa"),
    ("deelnemer6@merelhof.example", "domino-yoga-puma-tram"),
    ("deelnemer7@merelhof.example", "safari-tuba-echo-lotus"),
    ("deelnemer8@merelhof.example", "gorilla-taxi-samba-delta"),
    ("deelnemer9@merelhof.example", "jaguar-sauna-polka-album"),
    ("deelnemer10@merelhof.example", "karaoke-wind-lasso-mango"),
    ("deelnemer11@merelhof.example", "tornado-quiz-banjo-park"),
    ("deelnemer12@merelhof.example", "flamingo-tempo-rodeo-ring"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use tweestap_core::account::{Role, TwoStep};
    use tweestap_core::address::Address;
    use tweestap_core::organisation::{Organisation, Profile};
    use tweestap_core::password::{OwnWords, PasswordRules, judge};
    use tweestap_core::secret::Password;

    use super::{FOUNDED, ORGANISATION, Start, everyone};
    use crate::tests::NOW;
    use crate::words::Words;

    fn people() -> Vec<Start> {
        everyone(Words::of("nl"))
    }

    #[test]
    fn every_password_meets_the_rules_and_is_one_persons_own() {
        let mut organisation = Organisation::new(ORGANISATION.to_owned(), Words::of("nl").contact(), NOW);
        organisation.special_character = true;
        organisation.profile = Profile::Strict;
        let strictest = PasswordRules::of(&organisation, &TwoStep::Off);
        let mut seen = HashSet::new();
        for person in people() {
            let Some((text, _)) = person.password else { continue };
            let own = OwnWords::of(&person.name, person.address, ORGANISATION);
            let judged = judge(&Password::new(text.to_owned()).unwrap(), strictest, &own);
            assert_eq!(judged.refusal, None, "{}: {text}", person.name);
            assert!(seen.insert(text), "{}: {text} is someone else's too", person.name);
        }
    }

    #[test]
    fn there_are_two_and_four_and_eleven_and_twelve_with_an_address_each() {
        let people = people();
        let count = |role, is_participant| {
            people.iter().filter(|it| it.role == role && it.is_participant == is_participant).count()
        };
        assert_eq!(count(Role::HelpDesk, false), 2);
        assert_eq!(count(Role::Therapist, false), 4);
        assert_eq!(count(Role::Client, false), 11);
        assert_eq!(count(Role::Client, true), 12);
        assert_eq!(people.len(), 29);
        let addresses: HashSet<_> =
            people.iter().map(|it| Address::parse(it.address).unwrap().as_str().to_owned()).collect();
        assert_eq!(addresses.len(), people.len());
        for it in &people {
            let normal = Address::parse(it.address).unwrap();
            assert_eq!(normal.as_str(), it.address, "the list shows what is stored");
            let reserved = it.address.ends_with(".example") || !normal.is_email();
            assert!(reserved, "{}: mail to an invented person reaches nobody", it.address);
        }
    }

    #[test]
    fn the_participants_differ_in_name_address_and_password_alone() {
        let mut starts = people().into_iter().filter(|it| it.is_participant).map(|it| {
            let chosen = it.password.map(|(_, chosen)| chosen);
            (it.role, it.standing, chosen, it.made, it.logged_in, it.caseload)
        });
        let first = starts.next().unwrap();
        assert!(starts.all(|it| it == first));
    }

    #[test]
    fn every_client_has_a_therapist_and_therapists_have_clients_alone() {
        let people = people();
        let cared_for: HashSet<_> = people.iter().flat_map(|it| it.caseload).copied().collect();
        let clients: HashSet<_> =
            people.iter().filter(|it| it.role == Role::Client).map(|it| it.address).collect();
        assert_eq!(cared_for, clients);
        assert!(people.iter().all(|it| it.caseload.is_empty() != (it.role == Role::Therapist)));
    }

    #[test]
    fn nothing_happened_before_it_could() {
        for it in people() {
            let chosen = it.password.map(|(_, chosen)| chosen);
            assert!(it.made <= FOUNDED, "{}: made before the organisation", it.name);
            assert!(chosen.is_none_or(|chosen| chosen <= it.made), "{}: a password before", it.name);
            assert!(it.logged_in.is_none_or(|at| Some(at) <= chosen), "{}: a log-in before", it.name);
        }
    }
}
