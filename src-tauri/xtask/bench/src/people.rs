//! Searching people while someone types: from the key press to the rows, beside the
//! same question to a plain SQLite file with an ordinary index, and beside a frame
//! of a screen.
//!
//! ```text
//!   "j" "ja" "jan" "jan v" …  ──►  begin · people · end      the real store, encrypted
//!                             ──►  count(*) · 50 rows        plain SQLite, LIKE, index on the name
//! ```

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, params};
use tweestap_core::account::{
    Account, AccountId, Authenticator, Enrolled, PasswordCredential, Role, Standing, TotpAuthenticator,
    TwoStep,
};
use tweestap_core::address::Address;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::lookup_secret::{LookupSecretSet, SetId};
use tweestap_core::secret::{PasswordHash, TotpSecret};
use tweestap_core::totp::TimeStep;
use tweestap_usecases::ports::{PeopleFilter, PeopleQuery, Store as _};

use crate::measure::{self, Row};
use crate::store::Store;
use crate::{Outcome, Places};

/// What a screen shows one picture in, at 60 a second.
const FRAME: Duration = Duration::from_micros(16_700);
/// Rows a list asks for at once.
const PAGE: u32 = 50;
const NOW: Timestamp = Timestamp::from_millis(1_900_000_000_000);

const FIRST: [&str; 16] = [
    "Anna", "Bram", "Céline", "Daan", "Emma", "Fatima", "Gijs", "Hanna", "İpek", "Jan", "Karin", "Lucas",
    "Mees", "Noor", "Zoë", "Sven",
];
const LAST: [&str; 16] = [
    "de Vries",
    "Bakker",
    "Jansen",
    "van den Berg",
    "Müller",
    "Şahin",
    "Visser",
    "Smit",
    "Meijer",
    "de Boer",
    "Mulder",
    "Großmann",
    "Bos",
    "Vos",
    "Peters",
    "Hendriks",
];

/// As many as a large organisation has.
pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let subject = "people: key press to rows, 50,000";
    Size { people: 50_000, two_step_of: 3, presses: 800, plain_presses: 200, subject }.rows(&places.target)
}

/// Far more than that. Filling it takes minutes.
pub(crate) fn rows_of_a_million(places: &Places) -> Outcome<Vec<Row>> {
    let subject = "people: key press to rows, 1,000,000";
    Size { people: 1_000_000, two_step_of: 10, presses: 800, plain_presses: 40, subject }.rows(&places.target)
}

/// How many people, and what is typed among them.
struct Size {
    people: u32,
    /// One of so many has two-step.
    two_step_of: u32,
    presses: usize,
    plain_presses: usize,
    subject: &'static str,
}

impl Size {
    fn rows(&self, target: &Path) -> Outcome<Vec<Row>> {
        let store = Store::make(target)?;
        let (filling, filled) = measure::on_the_wall(|| fill(&store, self));
        filled?;
        let plain = Plain::fill(&store.folder().join("plain.db"), self.people)?;
        let typed = presses(self.presses);
        let (opening, first) = measure::on_the_wall(|| search(&store, ""));
        first?;
        let mut ours =
            typed.iter().map(|text| timed(|| search(&store, text))).collect::<Outcome<Vec<_>>>()?;
        let plainly = &typed[..self.plain_presses];
        let beside =
            measure::median(plainly.iter().map(|text| timed(|| plain.search(text))).collect::<Outcome<_>>()?);
        let same = measure::median(ours[..self.plain_presses].to_vec());
        ours.sort_unstable();
        let p99 = ours.get(ours.len() * 99 / 100).copied().unwrap_or_default();
        let middle = measure::median(ours);
        Ok(vec![
            Row {
                subject: self.subject,
                beside: "a frame, 16.7 ms (p99)",
                ratio: p99.as_secs_f64() / FRAME.as_secs_f64(),
                reach: 1.0,
                scale: format!(
                    "p99 {p99:.1?}, median {middle:.1?}, list first shown {opening:.1?}, filled in {filling:.1?}"
                ),
            },
            Row {
                subject: self.subject,
                beside: "plain SQLite, ordinary index",
                ratio: same.as_secs_f64() / beside.as_secs_f64(),
                reach: 1.0,
                scale: format!("{same:.1?} beside {beside:.1?}"),
            },
        ])
    }
}

fn timed(work: impl FnOnce() -> Outcome<u32>) -> Outcome<Duration> {
    let (time, found) = measure::on_the_wall(work);
    found.map(|_| time)
}

/// What is typed, letter by letter: names in two orders, addresses, and numbers.
fn presses(most: usize) -> Vec<String> {
    let whole = (0..).map(|number: usize| {
        let (first, last) = (FIRST[number % 16], LAST[number / 3 % 16]);
        match number % 4 {
            0 => format!("{first} {last}"),
            1 => format!("{} {}", last.to_lowercase(), first.to_lowercase()),
            2 => format!("{}.{}", plain_letters(first), number * 397),
            _ => format!("nobody {number}"),
        }
    });
    let letters = whole.flat_map(|text| {
        let ends: Vec<usize> =
            text.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(10).collect();
        ends.into_iter().map(move |end| text[..end].to_owned()).collect::<Vec<_>>()
    });
    letters.take(most).collect()
}

fn search(store: &Store, text: &str) -> Outcome<u32> {
    let query = PeopleQuery {
        text: text.to_owned(),
        caseload_of: None,
        only: PeopleFilter::All,
        offset: 0,
        limit: PAGE,
    };
    let now = Moment { wall: NOW, boot: Duration::ZERO };
    let found = store.store().begin().and_then(|tx| tx.people(&query, now));
    found.map(|page| page.all).map_err(|fault| fault.to_string())
}

fn fill(store: &Store, Size { people, two_step_of, .. }: &Size) -> Outcome<()> {
    const AT_A_TIME: u32 = 50_000;
    for start in (0..*people).step_by(AT_A_TIME as usize) {
        let mut tx = store.store().begin().map_err(|fault| fault.to_string())?;
        for number in start..(*people).min(start + AT_A_TIME) {
            tx.insert_account(&person(number, *two_step_of)?).map_err(|fault| fault.to_string())?;
        }
        tx.commit().map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

/// One of `two_step_of` has two-step.
fn person(number: u32, two_step_of: u32) -> Outcome<Account> {
    let id = id(number);
    let address = Address::parse(&address(number)).map_err(|fault| fault.to_string())?;
    let hash =
        PasswordHash::from_phc("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2g".to_owned());
    let two_step =
        if number.is_multiple_of(two_step_of) { TwoStep::On(Box::new(enrolled(id))) } else { TwoStep::Off };
    Ok(Account {
        id: AccountId::from_bytes(id),
        role: if number.is_multiple_of(100) { Role::Therapist } else { Role::Client },
        standing: Standing::Active,
        name: name(number),
        address,
        language: None,
        contact_number: String::new(),
        password: Some(PasswordCredential { hash, changed_at: NOW }),
        two_step,
        credential_version: 1,
        created_at: NOW,
        last_log_in_at: Some(NOW),
    })
}

fn enrolled(id: [u8; 16]) -> Enrolled {
    let authenticator = Authenticator::App(TotpAuthenticator {
        id: EnrolmentId(id),
        secret: TotpSecret::from_bytes([7; 20]),
        connected_at: NOW,
        last_step: TimeStep(1),
        last_misfit: None,
    });
    let recovery = LookupSecretSet::new(SetId(id), id, [[7; 32]; 6], NOW);
    Enrolled { since: NOW, authenticator, stopped_at: None, recovery }
}

/// In the order in which they come: neighbours in the list, which is by name, are no neighbours
/// in the file.
fn id(number: u32) -> [u8; 16] {
    u128::from(number).to_be_bytes()
}

fn name(number: u32) -> String {
    let [first, last] = [number % 16, number / 16 % 16].map(|at| at as usize);
    format!("{} {}", FIRST[first], LAST[last])
}

fn address(number: u32) -> String {
    format!("{}.{number}@delinde.example", plain_letters(FIRST[(number % 16) as usize]))
}

fn plain_letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase()
}

/// The same people in a file that is not encrypted, as one would keep them without more.
struct Plain(Connection);

impl Plain {
    fn fill(path: &Path, people: u32) -> Outcome<Self> {
        Self::try_fill(path, people).map_err(|fault| fault.to_string())
    }

    fn try_fill(path: &Path, people: u32) -> rusqlite::Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             CREATE TABLE person (id BLOB PRIMARY KEY, name TEXT, address TEXT, role TEXT, standing TEXT,
                                  method TEXT, codes_left INTEGER, last_log_in_at INTEGER) STRICT;
             CREATE INDEX person_name ON person (name);",
        )?;
        let tx = connection.transaction()?;
        {
            let sql = "INSERT INTO person VALUES (?1, ?2, ?3, 'client', 'active', 'app', 6, ?4)";
            let mut statement = tx.prepare(sql)?;
            for number in 0..people {
                statement.execute(params![id(number), name(number), address(number), NOW.as_millis()])?;
            }
        }
        tx.commit()?;
        Ok(Self(connection))
    }

    fn search(&self, text: &str) -> Outcome<u32> {
        self.try_search(text).map_err(|fault| fault.to_string())
    }

    /// The count, and a page of rows, of the same text.
    fn try_search(&self, text: &str) -> rusqlite::Result<u32> {
        let pattern = format!("%{text}%");
        let sql = "SELECT count(*) FROM person WHERE name LIKE ?1 OR address LIKE ?1";
        let all = self.0.prepare_cached(sql)?.query_row([&pattern], |row| row.get(0))?;
        let sql = "SELECT * FROM person WHERE name LIKE ?1 OR address LIKE ?1 ORDER BY name LIMIT ?2";
        let mut statement = self.0.prepare_cached(sql)?;
        let names = statement.query_map(params![pattern, PAGE], |row| row.get::<_, String>(1))?;
        names.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(all)
    }
}
