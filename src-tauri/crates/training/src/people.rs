//! The people of the practice organisation. All of them are invented.
//!
//! The words of the passwords are the same in English, Dutch and German, so that
//! everyone in a training can read and type them. Each password meets the rules,
//! those of the strict profile too.

use std::time::Duration;

use tweestap_core::account::{Role, Standing};
use tweestap_core::phone::PhoneNumber;

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

/// How long ago it began to require two-step of the help desk: after the last
/// time that one of them logged in, for none of them has it yet.
pub(crate) const REQUIRED: Duration = days(1);

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

/// What everyone logs in with, in the order of the list.
pub(crate) fn addresses() -> impl Iterator<Item = &'static str> {
    let staff = HELP_DESK.iter().chain(THERAPISTS.iter().map(|(row, _)| row));
    let rows = staff.chain(CLIENTS.iter()).map(|row| row.address);
    rows.chain(PARTICIPANTS.iter().map(|(address, _)| *address))
}

/// The twelve equal accounts.
pub(crate) fn participants() -> impl Iterator<Item = &'static str> {
    PARTICIPANTS.iter().map(|(address, _)| *address)
}

/// Who is played before anyone was chosen.
pub(crate) const fn first_participant() -> &'static str {
    PARTICIPANTS[0].0
}

/// The password that the program chooses where a step asks for another.
pub(crate) const CHOSEN_PASSWORD: &str = "wasabi-parade-turban-quiz";

/// The password someone has at the start.
pub(crate) fn first_password(address: &str) -> Option<&'static str> {
    let of = |row: &Row| match row.state {
        State::Used { password, .. } => Some((row.address, password)),
        State::Waiting | State::Closed { .. } => None,
    };
    let staff = HELP_DESK.iter().chain(THERAPISTS.iter().map(|(row, _)| row));
    let mut all = staff.chain(CLIENTS.iter()).filter_map(of).chain(PARTICIPANTS);
    all.find(|(known, _)| *known == address).map(|(_, password)| password)
}

/// The address of someone who is in the list, as the list has it.
pub(crate) fn known(address: &str) -> Option<&'static str> {
    addresses().find(|known| *known == address)
}

/// The number of the mobile phone of who has this address, as E.164; a child has none.
///
/// The numbers are those that the German regulator keeps free for films and books
/// (Bundesnetzagentur, 0171 39200 00 to 99), so that nobody is called by mistake.
pub(crate) fn mobile_of(address: &str) -> Option<String> {
    let place = addresses().position(|known| known == address)?;
    address.contains('@').then(|| format!("+4917139200{place:02}"))
}

/// The same as people write it.
pub(crate) fn number_of(address: &str) -> Option<String> {
    PhoneNumber::from_e164(&mobile_of(address)?).map(|number| number.in_groups())
}

/// A row of the tables below.
struct Row {
    name: &'static str,
    address: &'static str,
    /// Days ago.
    made: u16,
    state: State,
}

/// What became of an account.
enum State {
    /// In use.
    Used {
        /// What opens it.
        password: &'static str,
        /// When the password was chosen, days ago.
        chose: u16,
        /// The last log-in, minutes ago.
        logged_in: u32,
    },
    /// Nobody chose a password yet.
    Waiting,
    /// Closed by staff.
    Closed {
        /// What opened it.
        password: &'static str,
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
    Row { name, address, made, state: State::Used { password, chose, logged_in } }
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
        let (standing, password, logged_in) = match self.state {
            State::Used { password, chose, logged_in } => {
                (Standing::Active, Some((password, days(chose))), Some(minutes(logged_in)))
            }
            State::Waiting => (Standing::Active, None, None),
            State::Closed { password, logged_in } => {
                (Standing::Deactivated, Some((password, days(self.made))), Some(days(logged_in)))
            }
        };
        Start {
            name: self.name.to_owned(),
            role,
            address: self.address,
            standing,
            password,
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
    used("Youssef El Amrani", "youssef.elamrani@merelhof.example", "zebra-piano-lava-tram", (120, 76, ago(1, 2))),
    used("Marijke Postma", "marijke.postma@merelhof.example", "mango-taxi-atlas-judo", (118, 31, ago(2, 1))),
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
    Row { name: "Emma Kuipers", address: "e.kuipers@mail.example", made: 1, state: State::Waiting },
    used("Joris van der Meulen", "joris.vdmeulen@mail.example", "safari-polka-album-wind", (70, 69, ago(3, 1))),
    used("Tomasz Nowak", "t.nowak@mail.example", "karaoke-delta-zebra-trio", (65, 20, ago(8, 2))),
    used("Ravi Ramdin", "ravi.ramdin@mail.example", "puma-espresso-tempo-land", (49, 48, ago(4, 3))),
    Row { name: "Daan Willems", address: "daan.willems@mail.example", made: 112, state: State::Closed { password: "magma-forum-banjo-taxi", logged_in: 80 } },
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
mod tests;
